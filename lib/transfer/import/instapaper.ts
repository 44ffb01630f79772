import { timeOf, toRow } from '../draft';
import { hasColumns, readCsv } from './csv';
import type { ImportFormat } from './format';

/** `URL,Title,Selection,Folder,Timestamp,Tags`, older files without the last ones; tags a JSON array, times in seconds. */
export const instapaper: ImportFormat = {
  name: 'instapaper',
  label: 'Instapaper',
  detects: (file) => hasColumns(file, ['url', 'title', 'selection', 'folder']),
  read: (file) =>
    readCsv(file, (row, cell) => {
      const time = timeOf(cell('timestamp'));
      const folder = cell('folder');
      const at = time ?? Date.now();
      return toRow(row, cell('url'), {
        title: cell('title'),
        tags: [...tagsOf(cell('tags')), ...(STATES.has(folder) || folder === '' ? [] : [folder])],
        ...(cell('selection') && { note: cell('selection') }),
        ...(time !== undefined && { savedAt: time }),
        ...(folder === 'Archive' && { readAt: at, archivedAt: at }),
        ...(folder === 'Starred' && { starredAt: at }),
      });
    }),
};

const STATES = new Set(['Unread', 'Archive', 'Starred']);

function tagsOf(cell: string): string[] {
  if (!cell.startsWith('[')) return cell.split(',');
  try {
    const tags: unknown = JSON.parse(cell);
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
  } catch {
    return [];
  }
}
