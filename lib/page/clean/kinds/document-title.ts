import type { Find, RemovalKind } from '../find';
import { withoutRuns } from '../edit-text';
import { findKeywordStretch, KEYWORD_EVIDENCE } from '../reading/keyword-stretch';
import type { PageText } from '../reading/page-text';
import { realTitle } from '../reading/real-title';

/** A title of search terms, or one that they were added to: the tab shows the page's real title. */
export const documentTitle: RemovalKind = {
  name: 'document-title',
  *find(page) {
    const node = titleNode(page.document);
    if (node === null || page.late) return;
    const find = readTitle(node, page);
    if (find !== null) yield find;
  },
};

function readTitle(node: Text, page: PageText): Find | null {
  const stretch = findKeywordStretch(node.data, page);
  const known =
    stretch === null
      ? []
      : stretch.terms.filter((term) => page.terms.has(node.data.slice(term.start, term.end)));
  if (stretch === null || (stretch.evidence < KEYWORD_EVIDENCE && known.length < stretch.terms.length / 2))
    return null;
  const { start, end } = widen(node.data, stretch);
  const left = withoutRuns(node.data, [{ start, end }]).replace(/[\s_|｜,，\-–—、·/:：]+/g, '');
  const real = realTitle(page);
  if (left.length >= 4) return { reason: 'document-title', runs: [{ node, start, end }] };
  if (real === '') return null;
  return { reason: 'document-title', runs: [{ node, start: 0, end: node.data.length }], insert: real };
}

/** The separators around the stretch go with it. */
function widen(text: string, stretch: { start: number; end: number }): { start: number; end: number } {
  const before = /(?<![\s_|｜,，\-–—、·/])[\s_|｜,，\-–—、·/]*$/.exec(text.slice(0, stretch.start))![0]
    .length;
  const after = /^[\s_|｜,，\-–—、·/]*/.exec(text.slice(stretch.end))![0].length;
  return { start: stretch.start - before, end: stretch.end + after };
}

/** The title's text node; a title of an embedded picture is none. */
function titleNode(document: Document): Text | null {
  for (const element of document.head?.children ?? []) {
    if (element.localName === 'title' && element.firstChild?.nodeType === 3)
      return element.firstChild as Text;
  }
  return null;
}
