import * as v from 'valibot';
import { timeOf, toRow } from '../draft';
import type { ImportFormat } from './format';
import { ImportError } from './problem';
import { checkItem, itemsOf, optionalText, optionalTime, readJson } from './json';

const Link = v.object({
  name: optionalText,
  url: optionalText,
  description: optionalText,
  textContent: optionalText,
  tags: v.nullish(v.array(v.object({ name: v.string() }))),
  createdAt: optionalTime,
});
const Collection = v.object({ name: optionalText, links: v.nullish(v.array(v.unknown())) });

/** Linkwarden: `{ collections: [{ name, links: […] }] }`; collections become tags. */
export const linkwarden: ImportFormat = {
  name: 'linkwarden',
  label: 'Linkwarden (JSON)',
  detects: ({ head }) => /^\s*\{/.test(head) && head.includes('"collections"'),
  async *read(file) {
    const checked = v.safeParse(v.object({ collections: v.unknown() }), await readJson(file));
    if (!checked.success) throw new ImportError('no-list', { name: file.name, format: 'linkwarden' });
    let row = 0;
    for (const item of itemsOf(checked.output.collections, file, 'linkwarden')) {
      const collection = v.safeParse(Collection, item);
      if (!collection.success) {
        yield { row: ++row, problem: 'no-links' };
        continue;
      }
      const { name, links } = collection.output;
      for (const link of links ?? []) {
        row += 1;
        const number = row;
        yield checkItem(
          number,
          Link,
          link,
          ({ name: title, url, description, textContent, tags, createdAt }) => {
            const savedAt = timeOf(createdAt);
            return toRow(number, url, {
              title: title ?? '',
              summary: description ?? '',
              tags: [
                ...(tags ?? []).map((tag) => tag.name),
                ...(name && name !== 'Unorganized' ? [name] : []),
              ],
              ...(savedAt !== undefined && { savedAt }),
              ...(textContent && { content: { html: '', text: textContent } }),
            });
          },
        );
      }
    }
  },
};
