import { MARK } from './marks';

/** What hiding wrote to an element, and what stood there before. Null: no such attribute. */
export interface HiddenElement {
  element: Element;
  markBefore: string | null;
  styleBefore: string | null;
  /** The style attribute that Winnow wrote; null where the style sheet was enough. */
  styleWritten: string | null;
}

// Pages clobber these on their own elements (`<input name=getAttribute>` in a form): the prototype's are called.
const { getAttribute, setAttribute, removeAttribute } = globalThis.Element?.prototype ?? {};

export function readAttribute(element: Element, name: string): string | null {
  return getAttribute.call(element, name);
}

/** Writes an attribute, or takes it away where `value` is null. */
export function writeAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) removeAttribute.call(element, name);
  else setAttribute.call(element, name, value);
}

/** Marks elements for the style sheet, then hides by inline style those that still show. All writes, all reads, then the few writes left. */
export function hideElements(document: Document, elements: readonly Element[]): HiddenElement[] {
  const hidden = elements.map(mark);
  for (const entry of hidden.filter((each) => stillShows(document, each.element))) hideInline(entry);
  return hidden;
}

/** Takes back what hiding wrote, attribute by attribute, where the page has not written over it. */
export function showElement(hidden: HiddenElement): void {
  const { element, markBefore, styleBefore, styleWritten } = hidden;
  if (readAttribute(element, MARK) === '') writeAttribute(element, MARK, markBefore);
  if (styleWritten !== null && readAttribute(element, 'style') === styleWritten)
    writeAttribute(element, 'style', styleBefore);
}

function mark(element: Element): HiddenElement {
  const markBefore = readAttribute(element, MARK);
  writeAttribute(element, MARK, '');
  return { element, markBefore, styleBefore: readAttribute(element, 'style'), styleWritten: null };
}

function stillShows(document: Document, element: Element): boolean {
  const style = document.defaultView?.getComputedStyle(element);
  return style !== undefined && style.display !== 'none' && style.display !== '';
}

function hideInline(hidden: HiddenElement): void {
  const before = (hidden.styleBefore ?? '').trim();
  const separator = before === '' || before.endsWith(';') ? '' : ';';
  writeAttribute(hidden.element, 'style', `${before}${separator}display:none!important`);
  hidden.styleWritten = readAttribute(hidden.element, 'style');
}
