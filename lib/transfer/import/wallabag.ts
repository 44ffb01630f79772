import * as v from 'valibot';
import { timeOf, toRow, webAddress } from '../draft';
import type { ImportFormat } from './format';
import { htmlToText } from './html';
import { checkItem, itemsOf, optionalFlag, optionalText, optionalTime, readJson } from './json';

const Item = v.object({
  title: optionalText,
  url: v.string(),
  is_archived: optionalFlag,
  is_starred: optionalFlag,
  created_at: optionalTime,
  archived_at: optionalTime,
  starred_at: optionalTime,
  published_at: optionalTime,
  published_by: v.nullish(v.array(v.string())),
  content: optionalText,
  language: optionalText,
  preview_picture: optionalText,
  tags: v.nullish(v.array(v.union([v.string(), v.object({ label: v.string() })]))),
});

const LONGEST_SUMMARY = 1000;

/** wallabag v2: an array of entries with their content. */
export const wallabag: ImportFormat = {
  name: 'wallabag',
  label: 'wallabag (JSON)',
  detects: ({ head }) => /^\s*\[/.test(head) && head.includes('"is_archived"'),
  async *read(file) {
    let row = 0;
    for (const item of itemsOf(await readJson(file), file, 'wallabag')) {
      row += 1;
      const number = row;
      yield checkItem(number, Item, item, (entry) => {
        const savedAt = timeOf(entry.created_at);
        const at = savedAt ?? Date.now();
        const published = timeOf(entry.published_at);
        const image = webAddress(entry.preview_picture);
        const html = entry.content ?? '';
        const text = htmlToText(html);
        const archivedAt = timeOf(entry.archived_at) ?? at;
        return toRow(number, entry.url, {
          title: entry.title ?? '',
          summary: firstParagraph(text),
          tags: (entry.tags ?? []).map((tag) => (typeof tag === 'string' ? tag : tag.label)),
          ...(entry.language && { language: entry.language.replace('_', '-') }),
          ...(entry.published_by?.[0] && { author: entry.published_by.join(', ') }),
          ...(published !== undefined && { publishedAt: new Date(published).toISOString() }),
          ...(image && { image }),
          ...(savedAt !== undefined && { savedAt }),
          ...(entry.is_archived && { readAt: archivedAt, archivedAt }),
          ...(entry.is_starred && { starredAt: timeOf(entry.starred_at) ?? at }),
          ...(html && { content: { html, text } }),
        });
      });
    }
  },
};

function firstParagraph(text: string): string {
  return (text.split('\n\n', 1)[0] ?? '').slice(0, LONGEST_SUMMARY);
}
