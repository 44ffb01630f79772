import * as v from 'valibot';
import { timeOf, toRow } from '../draft';
import type { ImportFormat } from './format';
import { ImportError } from './problem';
import { checkItem, itemsOf, optionalFlag, optionalText, optionalTime, readJson } from './json';

const List = v.object({ id: v.string(), name: v.string() });
const Item = v.object({
  createdAt: optionalTime,
  title: optionalText,
  tags: v.nullish(v.array(v.string())),
  lists: v.nullish(v.array(v.string())),
  note: optionalText,
  archived: optionalFlag,
  favourited: optionalFlag,
  content: v.nullish(v.object({ type: v.string(), url: optionalText, text: optionalText })),
});

/** Karakeep: `{ bookmarks: […], lists: […] }`, times in seconds; lists become tags. */
export const karakeep: ImportFormat = {
  name: 'karakeep',
  label: 'Karakeep (JSON)',
  detects: ({ head }) => /^\s*\{/.test(head) && head.includes('"bookmarks"'),
  async *read(file) {
    const checked = v.safeParse(
      v.object({ bookmarks: v.unknown(), lists: v.nullish(v.array(v.unknown())) }),
      await readJson(file),
    );
    if (!checked.success) throw new ImportError('no-list', { name: file.name, format: 'karakeep' });
    const names = listNames(checked.output.lists ?? []);
    let row = 0;
    for (const item of itemsOf(checked.output.bookmarks, file, 'karakeep')) {
      row += 1;
      const number = row;
      yield checkItem(number, Item, item, (bookmark) => {
        const savedAt = timeOf(bookmark.createdAt);
        const at = savedAt ?? Date.now();
        const { content } = bookmark;
        const lists = (bookmark.lists ?? []).flatMap((id) => names.get(id) ?? []);
        return toRow(number, content?.url, {
          title: bookmark.title ?? content?.text?.slice(0, 200) ?? '',
          summary: content?.text ?? '',
          tags: [...(bookmark.tags ?? []), ...lists],
          ...(bookmark.note && { note: bookmark.note }),
          ...(savedAt !== undefined && { savedAt }),
          ...(bookmark.archived && { readAt: at, archivedAt: at }),
          ...(bookmark.favourited && { starredAt: at }),
        });
      });
    }
  },
};

function listNames(lists: unknown[]): Map<string, string> {
  const known = lists.map((list) => v.safeParse(List, list)).filter((checked) => checked.success);
  return new Map(known.map(({ output }) => [output.id, output.name]));
}
