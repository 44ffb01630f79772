import { timeOf, toRow, type ParsedRow } from '../draft';
import { hasColumns, readCsv, type CsvRow } from './csv';
import type { ImportFormat } from './format';

/** `title,url,time_added,tags,status`, from 2024 with `cursor`; tags joined by `|`, times in seconds. */
export const pocketCsv: ImportFormat = {
  name: 'pocket-csv',
  label: 'Pocket (CSV)',
  detects: (file) => hasColumns(file, ['title', 'url', 'time_added', 'tags', 'status']),
  read: (file) => readCsv(file, toPocketRow),
};

export function toPocketRow(row: number, cell: CsvRow): ParsedRow {
  const savedAt = timeOf(cell('time_added'));
  const isRead = cell('status') === 'archive' || cell('status') === 'read';
  return toRow(row, cell('url'), {
    title: cell('title'),
    tags: cell('tags').split('|'),
    ...(savedAt !== undefined && { savedAt }),
    ...(isRead && { readAt: savedAt ?? Date.now(), archivedAt: savedAt ?? Date.now() }),
  });
}
