/**
 * The text of a page that a reader can see, by the corpus format's definition: text nodes that have a box and are not hidden
 * by themselves or an ancestor. Runs inside a page. It shares no code with Winnow's own idea of visibility.
 */
export function visibleText(document: Document): string {
  const body = document.body ?? document.documentElement;
  const parts: string[] = [];
  if (body !== null) collect(body, new PageBox(document), document.createRange(), parts);
  return plain(parts.join(''));
}

/** NFC, white space collapsed. */
export function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

const NEVER_SHOWN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'textarea',
  'select',
  'iframe',
]);
const CLIPPED_AWAY =
  /inset\(\s*(?:50%|100%)|circle\(\s*0|polygon\(\s*0(?:px)? 0(?:px)?\s*(?:,\s*0(?:px)? 0(?:px)?\s*)*\)/;
/** Smallest font size that can be read at all, in CSS pixels; boxes that hide their overflow need more than the other. */
const MIN_FONT_PX = 1;
const MAX_HIDING_BOX_PX = 1;

function collect(element: Element, box: PageBox, range: Range, parts: string[]): void {
  if (NEVER_SHOWN.has(element.localName)) return;
  const style = getComputedStyle(element);
  if (hidesAllBelow(element, style)) return;
  const breaks = !style.display.startsWith('inline') && style.display !== 'contents';
  const showsText =
    style.visibility === 'visible' &&
    Number.parseFloat(style.fontSize) >= MIN_FONT_PX &&
    !isTransparent(style.color);
  if (breaks) parts.push(' ');
  for (const child of element.childNodes) {
    if (child.nodeType === 1) collect(child as Element, box, range, parts);
    else if (child.nodeType === 3) collectText(child as Text, showsText, box, range, parts);
  }
  if (breaks || element.localName === 'br') parts.push(' ');
}

function collectText(node: Text, showsText: boolean, box: PageBox, range: Range, parts: string[]): void {
  if (/^\s*$/.test(node.data)) parts.push(node.data);
  else if (showsText) {
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width === 0 || rect.height === 0 || !box.canShow(rect)) continue;
      parts.push(node.data);
      return;
    }
  }
}

function hidesAllBelow(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.display === 'none' || Number(style.opacity) === 0) return true;
  if (CLIPPED_AWAY.test(style.clipPath)) return true;
  if (style.clip.startsWith('rect') && /absolute|fixed/.test(style.position) && isEmptyClip(style.clip))
    return true;
  if (style.overflowX === 'visible' && style.overflowY === 'visible') return false;
  if (style.display === 'inline' || style.display === 'contents') return false;
  const { width, height } = element.getBoundingClientRect();
  return (
    (hidesOverflow(style.overflowX) && width <= MAX_HIDING_BOX_PX) ||
    (hidesOverflow(style.overflowY) && height <= MAX_HIDING_BOX_PX)
  );
}

function hidesOverflow(overflow: string): boolean {
  return overflow === 'hidden' || overflow === 'clip';
}

/** `clip: rect(top, right, bottom, left)` that leaves at most a pixel either way. */
function isEmptyClip(clip: string): boolean {
  const [top = 0, right = 0, bottom = 0, left = 0] = clip.match(/-?[\d.]+|auto/g)?.map(Number) ?? [];
  return right - left <= MAX_HIDING_BOX_PX || bottom - top <= MAX_HIDING_BOX_PX;
}

function isTransparent(color: string): boolean {
  return color === 'transparent' || /^rgba\(.*,\s*0\)$|\/\s*0\)$/.test(color);
}

/** The area that scrolling can bring into view, in client coordinates. */
class PageBox {
  private readonly left: number;
  private readonly top: number;
  private readonly right: number;
  private readonly bottom: number;

  constructor(document: Document) {
    const root = document.scrollingElement ?? document.documentElement;
    const rightToLeft = getComputedStyle(document.documentElement).direction === 'rtl';
    this.left = rightToLeft ? root.clientWidth - root.scrollWidth - scrollX : -scrollX;
    this.top = -scrollY;
    this.right = this.left + Math.max(root.scrollWidth, root.clientWidth);
    this.bottom = this.top + Math.max(root.scrollHeight, root.clientHeight);
  }

  canShow(rect: DOMRect): boolean {
    return (
      rect.right > this.left && rect.bottom > this.top && rect.left < this.right && rect.top < this.bottom
    );
  }
}
