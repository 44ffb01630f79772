import { timeOf, toRow } from '../draft';
import { hasColumns, readCsv } from './csv';
import type { ImportFormat } from './format';

/** Readwise Reader: `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen`; tags a Python list. */
export const readwise: ImportFormat = {
  name: 'readwise',
  label: 'Readwise Reader',
  detects: (file) => hasColumns(file, ['title', 'url', 'document tags', 'saved date', 'location']),
  read: (file) =>
    readCsv(file, (row, cell) => {
      // What a feed brought was never saved by anybody.
      if (cell('location') === 'feed') return null;
      const savedAt = timeOf(cell('saved date'));
      const at = savedAt ?? Date.now();
      const progress = Number(cell('reading progress'));
      const isArchived = cell('location') === 'archive';
      return toRow(row, cell('url'), {
        title: cell('title'),
        tags: tagsOf(cell('document tags')),
        ...(progress > 0 && progress <= 1 && { progress }),
        ...(savedAt !== undefined && { savedAt }),
        ...((isArchived || progress >= 1) && { readAt: at }),
        ...(isArchived && { archivedAt: at }),
      });
    }),
};

/** `['a', "b's"]`: strings in either quote. */
function tagsOf(cell: string): string[] {
  return [...cell.slice(0, 10_000).matchAll(/'([^']*)'|"([^"]*)"/g)].map(
    ([, single, double]) => single ?? double ?? '',
  );
}
