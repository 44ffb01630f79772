import { timeOf, toRow } from '../draft';
import type { ImportFormat } from './format';
import { parseHtml } from './html';

/** Netscape bookmarks, as every browser writes them: folders become tags, the note stands in `<DD>`. */
export const netscape: ImportFormat = {
  name: 'netscape',
  detects: ({ head }) => /<!DOCTYPE\s+NETSCAPE-Bookmark-file/i.test(head) || /<DL>[\s\S]*<DT>/i.test(head),
  async *read(file) {
    const document = await parseHtml(file);
    let row = 0;
    for (const anchor of document.querySelectorAll('a[href]')) {
      const savedAt = timeOf(anchor.getAttribute('add_date') ?? '');
      const readAt = timeOf(anchor.getAttribute('last_visit') ?? '');
      const note = noteOf(anchor);
      yield toRow(++row, anchor.getAttribute('href'), {
        title: anchor.textContent,
        tags: [...(anchor.getAttribute('tags') ?? '').split(','), ...foldersOf(anchor)],
        ...(note && { note }),
        ...(savedAt !== undefined && { savedAt }),
        ...(readAt !== undefined && { readAt }),
      });
    }
  },
};

/** The bookmark roots of the browsers: where a bookmark lay, not what it is about. */
const ROOTS =
  /^(?:bookmarks|bookmarks (?:bar|menu|toolbar)|other bookmarks|mobile bookmarks|favorites( bar)?|unsorted|winnow)$/i;

function foldersOf(anchor: Element): string[] {
  const folders: string[] = [];
  for (let list = anchor.closest('dl'); list; list = list.parentElement?.closest('dl') ?? null) {
    let heading = list.previousElementSibling;
    while (heading?.localName === 'p') heading = heading.previousElementSibling;
    const name = heading?.localName === 'h3' ? heading.textContent.trim() : '';
    if (name && !ROOTS.test(name)) folders.unshift(name);
  }
  return folders;
}

function noteOf(anchor: Element): string {
  const next = anchor.closest('dt')?.nextElementSibling;
  if (next?.localName !== 'dd') return '';
  return [...next.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent ?? '')
    .join('')
    .trim();
}
