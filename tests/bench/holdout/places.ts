/** Where spam can be put into a page, found without the code that is measured. */

/** The visible text nodes under an element that are no code. */
export function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (
      node.data.trim() !== '' &&
      parent !== null &&
      parent.closest('script,style,noscript,textarea,svg,template') === null
    )
      nodes.push(node);
  }
  return nodes;
}

/** Text nodes of at least so many characters that are shown. */
export function longTexts(root: Node, least: number): Text[] {
  return textNodes(root).filter((node) => {
    const text = node.data.trim();
    const width = /[぀-ヿ㐀-鿿가-힣]/.test(text) ? text.length * 2 : text.length;
    return (
      width >= least &&
      (!root.isConnected ||
        node.parentElement!.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    );
  });
}

/** The children of one element that look alike and hold most text: records of a listing, or paragraphs of an article. */
export function largestGroup(root: Element, records: boolean): Element[] | null {
  let best: Element[] | null = null;
  let most = 0;
  for (const parent of [root, ...root.querySelectorAll('*')]) {
    if (parent.childElementCount < 3 || parent.closest('nav,footer,header,aside') !== null) continue;
    for (const group of alike(parent)) {
      const fit = group.filter((child) => isFit(child, records));
      const worth = fit.reduce(
        (sum, child) => sum + Math.min(400, (child.textContent ?? '').trim().length),
        0,
      );
      if (fit.length >= 3 && worth > most) [best, most] = [fit, worth];
    }
  }
  return best;
}

function alike(parent: Element): Element[][] {
  const groups = new Map<string, Element[]>();
  for (const child of parent.children) {
    const key = `${child.localName} ${child.classList[0] ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), child]);
  }
  return [...groups.values()];
}

function isFit(child: Element, records: boolean): boolean {
  if (!child.checkVisibility()) return false;
  const text = (child.textContent ?? '').trim();
  if (records) return child.querySelector('a[href]') !== null && text.length >= 12 && text.length < 2000;
  return child.localName === 'p' && text.length >= 40;
}
