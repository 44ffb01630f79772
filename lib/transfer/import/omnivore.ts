import * as v from 'valibot';
import { timeOf, toRow, webAddress, type ParsedRow } from '../draft';
import type { ImportFormat } from './format';
import { ImportError } from './problem';
import { htmlToText } from './html';
import { checkItem, optionalText, optionalTime, parseJson } from './json';
import { readZip, textOf } from './zip';

const METADATA = /(?:^|\/)metadata_\d+_to_\d+\.json$/;

const Item = v.object({
  slug: optionalText,
  title: optionalText,
  description: optionalText,
  author: optionalText,
  url: v.string(),
  state: optionalText,
  readingProgress: v.nullish(v.number()),
  thumbnail: optionalText,
  labels: v.nullish(v.array(v.union([v.string(), v.object({ name: v.string() })]))),
  savedAt: optionalTime,
  publishedAt: optionalTime,
});

/** The zip that Omnivore sent when it closed: `metadata_*.json`, `content/<slug>.html`, `highlights/<slug>.md`. */
export const omnivore: ImportFormat = {
  name: 'omnivore',
  label: 'Omnivore (zip)',
  detects: (file) => file.entries.some((entry) => METADATA.test(entry)),
  async *read(file) {
    const files = await readZip(
      file,
      (name) => METADATA.test(name) || /(?:^|\/)(?:content|highlights)\//.test(name),
    );
    const lists = [...files.keys()].filter((name) => METADATA.test(name)).toSorted();
    let row = 0;
    for (const name of lists) {
      const inside = `${file.name}/${name}`;
      const items = parseJson(textOf(files.get(name)!), inside);
      if (!Array.isArray(items)) throw new ImportError('no-list', { name: inside, format: 'omnivore' });
      for (const item of items as unknown[]) yield readItem(++row, item, files);
    }
  },
};

function readItem(row: number, item: unknown, files: Map<string, Uint8Array>): ParsedRow {
  return checkItem(row, Item, item, (article) => {
    const savedAt = timeOf(article.savedAt);
    const at = savedAt ?? Date.now();
    const published = timeOf(article.publishedAt);
    const progress = Math.min(1, Math.max(0, (article.readingProgress ?? 0) / 100));
    const isArchived = /^archived$/i.test(article.state ?? '');
    const image = webAddress(article.thumbnail);
    const html = fileOf(files, 'content', article.slug, 'html');
    const note = fileOf(files, 'highlights', article.slug, 'md');
    return toRow(row, article.url, {
      title: article.title ?? '',
      summary: article.description ?? '',
      tags: (article.labels ?? []).map((label) => (typeof label === 'string' ? label : label.name)),
      ...(article.author && { author: article.author }),
      ...(published !== undefined && { publishedAt: new Date(published).toISOString() }),
      ...(image && { image }),
      ...(note && { note }),
      ...(progress > 0 && { progress }),
      ...(savedAt !== undefined && { savedAt }),
      ...((isArchived || progress === 1) && { readAt: at }),
      ...(isArchived && { archivedAt: at }),
      ...(html && { content: { html, text: htmlToText(html) } }),
    });
  });
}

function fileOf(
  files: Map<string, Uint8Array>,
  folder: string,
  slug: string | null | undefined,
  ending: string,
): string {
  const bytes = slug ? files.get(`${folder}/${slug}.${ending}`) : undefined;
  return bytes ? textOf(bytes).trim() : '';
}
