import type { Box, ContentBlock } from '../blocks';
import type { PageFacts } from '../facts';
import { shapeOf } from '../shape';
import type { Mates, PageView } from './seat';

/** What the features ask of the page as a whole, read once. */
export function viewPage(blocks: ContentBlock[], boxes: Box[], facts: PageFacts): PageView {
  const unitsBefore = [0];
  const keptBefore = [0];
  const headingBefore: number[] = [];
  const repeats = new Map<string, number>();
  const firstIndex = new Map<string, number>();
  const mates = new Map<string, Mates>();
  const signatures: string[] = [];
  let heading = -1;
  for (const [index, block] of blocks.entries()) {
    unitsBefore.push(unitsBefore[index]! + block.units);
    keptBefore.push(keptBefore[index]! + block.keptUnits);
    headingBefore.push(heading);
    if (block.headingLevel > 0) heading = index;
    repeats.set(block.text, (repeats.get(block.text) ?? 0) + 1);
    if (!firstIndex.has(block.text)) firstIndex.set(block.text, index);
    const signature = signatureOf(block.box);
    signatures.push(signature);
    addMate(mates, signature, block);
  }
  const kept = blocks.map((block) => block.keptUnits > block.units / 2);
  const title = [facts.title, facts.meta('og:title', 'twitter:title')].join(' ');
  return {
    blocks,
    shapes: blocks.map((block) => shapeOf(block.text)),
    facts,
    total: unitsBefore[blocks.length]!,
    unitsBefore,
    keptBefore,
    headingBefore,
    firstHeading: blocks.findIndex((block) => block.headingLevel === 1),
    firstKept: kept.indexOf(true),
    lastKept: kept.lastIndexOf(true),
    repeats,
    mates,
    signatures,
    inner: blocks.map((block) => enclosing(block.box, (box) => box.blocks >= 3 && box.units >= 25)),
    outer: blocks.map((block) => enclosing(block.box, (box) => box.blocks >= 8 && box.units >= 150)),
    titleWords: wordsOf(title),
    articles: boxes.filter(({ tag }) => tag === 'article').length,
    readingRoot: deepestHolding(boxes, (box) => box.keptUnits),
    proseRoot: deepestHolding(boxes, (box) => box.paragraphUnits) ?? boxes[0]!,
    hasMain: boxes.some(({ tag }) => tag === 'main') ? 1 : 0,
    authors: authorsOf(facts),
    firstIndex,
  };
}

function addMate(mates: Map<string, Mates>, signature: string, block: ContentBlock): void {
  const group = mates.get(signature) ?? { count: 0, units: 0, linkUnits: 0, keptUnits: 0 };
  group.count += 1;
  group.units += block.units;
  group.linkUnits += block.linkUnits;
  group.keptUnits += block.keptUnits;
  mates.set(signature, group);
}

const signatures = new WeakMap<Box, string>();

/** Tag and classes of the box and its parent: what blocks made by one template share. */
export function signatureOf(box: Box): string {
  let signature = signatures.get(box);
  if (signature === undefined) {
    signature = `${nameOf(box)} < ${box.parent === null ? '' : nameOf(box.parent)}`;
    signatures.set(box, signature);
  }
  return signature;
}

function nameOf({ element, tag }: Box): string {
  return `${tag}.${(Element.prototype.getAttribute.call(element, 'class') ?? '').slice(0, 100)}`;
}

function enclosing(box: Box, isEnough: (box: Box) => boolean): Box {
  let found = box;
  while (found.parent !== null && !isEnough(found)) found = found.parent;
  return found;
}

/** The deepest box that holds at least 70 % of what is measured on the whole page; null where there is none of it. */
function deepestHolding(boxes: Box[], amount: (box: Box) => number): Box | null {
  const whole = amount(boxes[0]!);
  if (whole === 0) return null;
  let found = boxes[0]!;
  for (const box of boxes) if (amount(box) >= whole * 0.7) found = box; // pre-order: the last one is the deepest
  return found;
}

function authorsOf({ meta, linked }: PageFacts): string[] {
  const names = [meta('author', 'article:author', 'parsely-author')];
  for (const object of linked) {
    const author = Array.isArray(object.author) ? object.author[0] : object.author;
    const name =
      typeof author === 'string' ? author : (author as { name?: unknown } | null | undefined)?.name;
    if (typeof name === 'string') names.push(name);
  }
  return names.filter((name) => name.length > 2 && name.length < 80).slice(0, 10);
}

/** Its words, lower case. */
export function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
