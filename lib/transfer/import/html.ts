import { wholeText, type ImportFile } from './format';

/** Parses an HTML file into a document that runs and loads nothing. Needs a page: a background worker has no parser. */
export async function parseHtml(file: ImportFile): Promise<Document> {
  if (typeof DOMParser === 'undefined')
    throw new Error('A background worker has no parser of HTML: import from a page.');
  return new DOMParser().parseFromString(await wholeText(file), 'text/html');
}

/** The visible text of an HTML fragment, paragraphs separated by a blank line. '' where nothing can parse it. */
export function htmlToText(html: string): string {
  if (typeof DOMParser === 'undefined' || html === '') return '';
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('script, style, template, noscript')) element.remove();
  for (const block of body.querySelectorAll('p, div, li, h1, h2, h3, h4, h5, h6, pre, blockquote, tr, br'))
    block.append('\n\n');
  return body.textContent
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, (gap) => (gap.includes('\n\n') ? '\n\n' : ' '))
    .trim();
}
