import { timeOf, toRow, webAddress } from '../draft';
import { hasColumns, readCsv } from './csv';
import type { ImportFormat } from './format';

/** `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite`; tags by comma, folders `A/B`, ISO times. */
export const raindrop: ImportFormat = {
  name: 'raindrop',
  label: 'Raindrop.io',
  detects: (file) => hasColumns(file, ['title', 'note', 'url', 'folder', 'tags', 'created']),
  read: (file) =>
    readCsv(file, (row, cell) => {
      const savedAt = timeOf(cell('created'));
      const folders = cell('folder')
        .split('/')
        .filter((name) => name !== 'Unsorted');
      const note = [cell('note'), cell('highlights')].filter((text) => text.trim() !== '').join('\n\n');
      const image = webAddress(cell('cover'));
      return toRow(row, cell('url'), {
        title: cell('title'),
        summary: cell('excerpt'),
        tags: [...cell('tags').split(','), ...folders],
        ...(note && { note }),
        ...(image && { image }),
        ...(savedAt !== undefined && { savedAt }),
        ...(cell('favorite') === 'true' && { starredAt: savedAt ?? Date.now() }),
      });
    }),
};
