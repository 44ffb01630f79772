import { timeOf, toRow } from '../draft';
import type { ImportFormat } from './format';
import { parseHtml } from './html';

/** `ril_export.html`: `<h1>Unread</h1>` and `<h1>Read Archive</h1>`, each with `<a href time_added tags>`. */
export const pocketHtml: ImportFormat = {
  name: 'pocket-html',
  label: 'Pocket (HTML)',
  detects: ({ head }) => /<title>\s*Pocket Export/i.test(head) || /<a [^>]{0,2000}time_added=/i.test(head),
  async *read(file) {
    const document = await parseHtml(file);
    let isArchive = false;
    let row = 0;
    for (const element of document.querySelectorAll('h1, a[href]')) {
      if (element.localName === 'h1') {
        isArchive = /archive/i.test(element.textContent);
        continue;
      }
      const savedAt = timeOf(element.getAttribute('time_added') ?? '');
      yield toRow(++row, element.getAttribute('href'), {
        title: element.textContent,
        tags: (element.getAttribute('tags') ?? '').split(','),
        ...(savedAt !== undefined && { savedAt }),
        ...(isArchive && { readAt: savedAt ?? Date.now(), archivedAt: savedAt ?? Date.now() }),
      });
    }
  },
};
