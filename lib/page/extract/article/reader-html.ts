import type { Box, ContentBlock } from './blocks';
import { cutOut } from '../listing/runs';
import { NO_CUTS, type TextCuts } from '../text-cuts';
import { webAddress } from './metadata';

/** Elements that stay as they are; all others are unwrapped, their text kept. */
const KEPT = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th pre code kbd samp var blockquote figure figcaption ' +
    'a em strong b i u s sub sup small mark q cite abbr br hr ruby rt rp del ins'
  ).split(' '),
);
/** Kept with everything inside as soon as a part of them is. */
const WHOLE = new Set(['pre', 'table', 'ul', 'ol', 'dl', 'p', 'blockquote']);
const MEDIA = new Set(['img', 'math', 'mjx-container', 'hr']);
const DROPPED = new Set(
  'script style noscript template iframe object embed canvas audio video svg head textarea select button input form nav'.split(
    ' ',
  ),
);
const ATTRIBUTES: Record<string, readonly string[]> = {
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  ol: ['start', 'reversed', 'type'],
  code: ['class'],
  pre: ['class'],
};
const MAX_NODES = 50_000;

/**
 * The main content as plain HTML for a reader: paragraphs, headings, lists, tables, code and formulas; images as addresses only.
 * Built from the page's nodes, less what `cuts` takes out, into an inert document. Not trusted: sanitise it wherever it is shown.
 */
export function readerHtml(
  document: Document,
  blocks: readonly ContentBlock[],
  url: string,
  cuts = NO_CUTS,
): string {
  const inert = document.implementation.createHTMLDocument('');
  const root = commonBox(blocks);
  if (root === null) return '';
  return new ReaderBuilder(inert, blocks, url, cuts).build(root.element).outerHTML;
}

/** The deepest box that holds all the blocks. */
export function commonBox(blocks: readonly ContentBlock[]): Box | null {
  let common: Box | null = blocks[0]?.box ?? null;
  for (const { box } of blocks) {
    let other: Box | null = box;
    while (common !== null && other !== null && common !== other) {
      if (common.depth >= other.depth) common = common.parent;
      else other = other.parent;
    }
  }
  return common;
}

class ReaderBuilder {
  private readonly texts: Set<Node>;
  private readonly holders = new Set<Element>();
  private readonly article: Element;
  private visited = 0;

  constructor(
    private readonly inert: Document,
    blocks: readonly ContentBlock[],
    private readonly url: string,
    private readonly cuts: TextCuts,
  ) {
    this.article = inert.createElement('article');
    this.texts = new Set(blocks.flatMap((block) => block.runs.map(({ node }) => node)));
    for (const { box } of blocks) {
      for (
        let holder: Box | null = box;
        holder !== null && !this.holders.has(holder.element);
        holder = holder.parent
      ) {
        this.holders.add(holder.element);
      }
    }
  }

  build(root: Element): Element {
    const whole = KEPT.has(root.localName) && root.localName !== 'a';
    this.copyInto(this.article, whole ? [root] : root.childNodes, false);
    return this.article;
  }

  /** Copies nodes below `into`; recursion is bounded by the snapshot's limit on depth. */
  private copyInto(into: Element, nodes: Iterable<Node>, whole: boolean): void {
    let paragraph: Element | null = null;
    for (const node of nodes) {
      if (++this.visited > MAX_NODES) return;
      const isInline = node.nodeType === 3 || (node.nodeType === 1 && isPhrase(node as Element));
      if (!isInline) paragraph = null;
      if (isInline && into === this.article) {
        if (!this.isWanted(node, whole)) continue;
        paragraph ??= into.appendChild(this.inert.createElement('p'));
      }
      this.copy(paragraph ?? into, node, whole);
    }
  }

  private isWanted(node: Node, whole: boolean): boolean {
    if (node.nodeType === 3) {
      const isOfArticle = whole || this.texts.has(node);
      return isOfArticle && this.textLeft(node as Text).trim() !== '';
    }
    if (this.cuts.hides(node as Element)) return false;
    return whole || (node as Element).localName === 'img' || hasText(node, this.texts);
  }

  private copy(into: Element, node: Node, whole: boolean): void {
    if (node.nodeType === 3) {
      if (whole || this.texts.has(node) || (node as Text).data.trim() === '')
        into.append(this.textLeft(node as Text));
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.localName;
    if (name === 'script') return this.copyFormula(into, element);
    if (DROPPED.has(name) || isHidden(element) || this.cuts.hides(element)) return;
    if (MEDIA.has(name)) return this.copyMedia(into, element);
    if (name === 'br') return void into.append(this.inert.createElement('br'));
    const takesAll = whole || (WHOLE.has(name) && this.holders.has(element));
    if (!takesAll && name === 'figure' && !this.holders.has(element)) {
      for (const image of element.querySelectorAll('img'))
        if (!this.cuts.hides(image)) this.copyMedia(into, image);
      return;
    }
    const target = KEPT.has(name) ? this.open(element) : into;
    this.copyInto(target, element.childNodes, takesAll);
    if (target !== into && (target.textContent?.trim() || target.querySelector('img, math, br')))
      into.append(target);
  }

  private textLeft(node: Text): string {
    const cuts = this.cuts.of(node);
    return cuts.length === 0 ? node.data : cutOut(node.data, cuts);
  }

  private open(element: Element): Element {
    const copy = this.inert.createElement(element.localName);
    for (const name of ATTRIBUTES[element.localName] ?? []) {
      const value = element.getAttribute(name);
      if (value !== null) copy.setAttribute(name, value.slice(0, 100));
    }
    if (element.localName === 'a') {
      const href = webAddress(element.getAttribute('href'), this.url);
      if (href !== null) copy.setAttribute('href', href);
    }
    return copy;
  }

  private copyMedia(into: Element, element: Element): void {
    if (element.localName === 'hr') return void into.append(this.inert.createElement('hr'));
    if (element.localName === 'img') return this.copyImage(into, element);
    const math = element.localName === 'math' ? element : element.querySelector('math');
    if (math !== null) into.append(this.inert.importNode(math, true));
  }

  private copyImage(into: Element, element: Element): void {
    const lazy = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'src'].map((name) =>
      element.getAttribute(name),
    );
    const address = lazy.map((value) => webAddress(value, this.url)).find((value) => value !== null);
    if (address === undefined) return;
    const image = this.inert.createElement('img');
    image.setAttribute('src', address);
    image.setAttribute('alt', (element.getAttribute('alt') ?? '').slice(0, 1_000));
    into.append(image);
  }

  /** MathJax keeps the source of a formula in a script. */
  private copyFormula(into: Element, script: Element): void {
    if (!/^math\/(?:tex|asciimath)/.test(script.getAttribute('type') ?? '')) return;
    const code = this.inert.createElement('code');
    code.setAttribute('class', 'language-tex');
    code.textContent = (script.textContent ?? '').slice(0, 10_000);
    into.append(code);
  }
}

const PHRASES = new Set(
  'a em strong b i u s sub sup small mark q cite abbr br code kbd samp var span font time img math mjx-container ruby label del ins'.split(
    ' ',
  ),
);

function isPhrase(element: Element): boolean {
  return PHRASES.has(element.localName);
}

function hasText(root: Node, texts: Set<Node>): boolean {
  const walker = root.ownerDocument!.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (texts.has(node)) return true;
  return false;
}

/** KaTeX draws each formula twice, once for screens; the other one is the source. */
function isHidden(element: Element): boolean {
  const classes = element.getAttribute('class') ?? '';
  return (
    element.hasAttribute('hidden') ||
    /(?:^|\s)(?:katex-html|MathJax_Preview|MathJax|MathJax_SVG|mjx-chtml)(?:\s|$)/.test(classes)
  );
}
