import { nameOf, parentOf } from './node';
/** Pixels outside the page's own area from which on nobody scrolls to a text. */
const FAR_OUTSIDE = 500;
/** Ancestors that are asked for their style: no style sheet that hides text needs a farther one. */
const MAX_ANCESTORS = 600;

/**
 * Whether a style hides an element from readers by itself or by one of its ancestors: display, visibility, opacity,
 * size of the type, transparent or background-coloured type, clipping, a box of at most one pixel, a place outside the page.
 * For suspects only: it asks for computed style and geometry. False in a document without a window.
 */
export function isHiddenFromReaders(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (view === null) return false;
  const own = view.getComputedStyle(element);
  if (own.visibility === 'hidden' || own.visibility === 'collapse') return true;
  if (pixels(own.fontSize) < 1 || isTransparent(own.color)) return true;
  let asked = 0;
  for (let box: Element | null = element; box !== null && nameOf(box) !== 'html'; box = parentOf(box)) {
    if (++asked > MAX_ANCESTORS) break;
    if (hidesItsContent(box, view.getComputedStyle(box))) return true;
  }
  return isOutside(element, view);
}

function hidesItsContent(box: Element, style: CSSStyleDeclaration): boolean {
  if (style.display === 'none' || style.opacity === '0') return true;
  if (style.clip !== '' && /rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)/.test(style.clip))
    return true;
  if (/^(?:inset\((?:50|100)%|circle\(0)/.test(style.clipPath)) return true;
  if (style.overflow === 'visible' || style.overflow === '') return false;
  return box.clientWidth <= 1 || box.clientHeight <= 1;
}

function isOutside(element: Element, view: Window): boolean {
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  if (width === 0 && height === 0) return false;
  return (
    right + view.scrollX < -FAR_OUTSIDE ||
    bottom + view.scrollY < -FAR_OUTSIDE ||
    left > 20_000 ||
    top > 5_000_000
  );
}

function isTransparent(color: string): boolean {
  return color === 'transparent' || /^rgba\(.*,\s*0\)$/.test(color);
}

function pixels(value: string): number {
  return value.endsWith('px') ? Number.parseFloat(value) : Number.NaN;
}
