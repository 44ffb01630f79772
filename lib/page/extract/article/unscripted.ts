import { collapse } from '../../outline';

/** Below this many characters a page shows nothing to read. */
const BARE_CHARACTERS = 200;
const MAX_CHARACTERS = 2_000_000;

/**
 * The document to read: the page itself or, where scripts have not drawn anything yet and the page carries its text in
 * `<noscript>` (as forums do for readers without scripts), an inert document made of that.
 */
export function readableDocument(document: Document): Document {
  const { body } = document;
  if (body === null || hasText(body)) return document;
  const sources = Array.from(
    document.querySelectorAll('body noscript'),
    (element) => element.textContent ?? '',
  );
  const source = sources.join('\n').slice(0, MAX_CHARACTERS);
  if (source.length < BARE_CHARACTERS) return document;
  const Parser = document.defaultView?.DOMParser ?? DOMParser;
  const unscripted = new Parser().parseFromString(source, 'text/html');
  return collapse(unscripted.body.textContent ?? '').length < BARE_CHARACTERS ? document : unscripted;
}

const SHOW_TEXT = 4;
const UNREAD = new Set(['script', 'style', 'noscript', 'template']);

function hasText(body: Element): boolean {
  const walker = body.ownerDocument.createTreeWalker(body, SHOW_TEXT);
  let characters = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement !== null && UNREAD.has(node.parentElement.localName)) continue;
    characters += (node as Text).data.trim().length;
    if (characters >= BARE_CHARACTERS) return true;
  }
  return false;
}
