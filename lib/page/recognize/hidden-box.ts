import { nameOf, parentOf } from '../node';
const MAX_ANCESTORS = 4;
const FAR_OUTSIDE = 900;

/** Whether a style hides this element or one of the few around it. For suspects only: it asks for computed style. */
export function isHiddenBox(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (view === null) return false;
  let current: Element | null = element;
  for (let step = 0; current !== null && nameOf(current) !== 'body' && step < MAX_ANCESTORS; step++) {
    if (hides(view.getComputedStyle(current))) return true;
    current = parentOf(current);
  }
  return false;
}

function hides(style: CSSStyleDeclaration): boolean {
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return true;
  if (pixels(style.fontSize) < 1 || pixels(style.textIndent) < -FAR_OUTSIDE) return true;
  if (/^(?:transparent|rgba\(.*,\s*0\))$/.test(style.color)) return true;
  const clips = style.overflow !== 'visible' && style.overflow !== '';
  if (clips && (pixels(style.width) <= 1 || pixels(style.height) <= 1)) return true;
  if (style.position === 'static' || style.position === '') return false;
  if (/rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)/.test(style.clip)) return true;
  return (
    pixels(style.left) < -FAR_OUTSIDE ||
    pixels(style.top) < -FAR_OUTSIDE ||
    pixels(style.right) < -FAR_OUTSIDE
  );
}

/** NaN for `auto` and percentages, which no comparison holds for. */
function pixels(value: string): number {
  return value.endsWith('px') ? Number.parseFloat(value) : Number.NaN;
}
