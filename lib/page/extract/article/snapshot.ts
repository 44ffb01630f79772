/** An inert copy of a page that readers may take apart, and the way back from it to the live nodes. */
export interface Snapshot {
  copy: Document;
  /** The live element that an element of the copy stands for, by the number in its `NODE_MARK` attribute. */
  live: Element[];
}

/** Written into the copy only; survives Readability's renaming of elements and its second attempts, which parse the copy anew. */
export const NODE_MARK = 'data-winnow-node';

/** Above this the page is not copied: no article is worth freezing a tab for. */
export const MAX_ELEMENTS = 200_000;
/** A browser's own parser nests 512 deep; scripts can nest deeper, and Readability recurses. */
const MAX_DEPTH = 1_000;

/** Copies the page without its clobbering names; null where it has no body, or is too large or too deep to be read. */
export function takeSnapshot(document: Document): Snapshot | null {
  if (document.documentElement === null) return null;
  if (document.getElementsByTagName('*').length > MAX_ELEMENTS || isTooDeep(document)) return null;
  // `<input name=setAttribute>` replaces the method on its form: the prototype's own members cannot be replaced.
  const { setAttribute, removeAttribute, hasAttribute } = Element.prototype;
  const copy = document.cloneNode(true) as Document;
  const live: Element[] = [];
  const clobbering: Element[] = [];
  const here = document.createTreeWalker(document, SHOW_ELEMENT);
  const there = copy.createTreeWalker(copy, SHOW_ELEMENT);
  for (let from = here.nextNode(), to = there.nextNode(); from !== null && to !== null;) {
    setAttribute.call(to as Element, NODE_MARK, String(live.length));
    live.push(from as Element);
    if (hasAttribute.call(to as Element, 'name') && !KEEPS_NAME.has((to as Element).localName)) {
      clobbering.push(to as Element);
    }
    from = here.nextNode();
    to = there.nextNode();
  }
  for (const element of clobbering) removeAttribute.call(element, 'name');
  for (const element of Array.from(copy.querySelectorAll(CLOBBERS_BY_ID))) {
    removeAttribute.call(element, 'id');
  }
  return copy.body === null ? null : { copy, live };
}

const SHOW_ELEMENT = 1;
// Of a document, and of a form: Readability climbs a form's `parentNode`, which an input of that id replaces.
const CLOBBERS_BY_ID = [
  'object',
  'embed',
  'iframe',
  'input',
  'select',
  'textarea',
  'button',
  'output',
  'fieldset',
  'form img',
]
  .map((element) => `${element}[id]`)
  .join();
const KEEPS_NAME = new Set(['meta', 'a']);

function isTooDeep(document: Document): boolean {
  const walker = document.createTreeWalker(document, SHOW_ELEMENT);
  let depth = 0;
  for (;;) {
    if (walker.firstChild() !== null) {
      if (++depth > MAX_DEPTH) return true;
      continue;
    }
    while (walker.nextSibling() === null) {
      if (walker.parentNode() === null) return false;
      depth -= 1;
    }
  }
}
