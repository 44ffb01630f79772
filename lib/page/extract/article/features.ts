import type { Box, ContentBlock, PageBlocks } from './blocks';
import type { PageFacts } from './facts';
import { HINTS } from './hints';
import { PHRASES } from './phrases';
import { type BlockShape, shapeOf } from './shape';
import { countUnits } from './units';

/** A block in its page: what the features look at. */
interface Seat {
  block: ContentBlock;
  shape: BlockShape;
  index: number;
  page: PageView;
}

interface PageView {
  blocks: ContentBlock[];
  shapes: BlockShape[];
  facts: PageFacts;
  total: number;
  unitsBefore: number[];
  firstKept: number;
  lastKept: number;
  keptBefore: number[];
  headingBefore: number[];
  firstHeading: number;
  repeats: Map<string, number>;
  mates: Map<string, Mates>;
  signatures: string[];
  inner: Box[];
  outer: Box[];
  titleWords: Set<string>;
  articles: number;
  readingRoot: Box | null;
  proseRoot: Box;
  hasMain: number;
  authors: string[];
  firstIndex: Map<string, number>;
}

interface Mates {
  count: number;
  units: number;
  linkUnits: number;
  keptUnits: number;
}

type Feature = readonly [name: string, value: (seat: Seat) => number];

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const at = (seat: Seat, offset: number): ContentBlock | undefined => seat.page.blocks[seat.index + offset];
const isTag = (seat: Seat, ...names: string[]): number =>
  names.includes(seat.block.box.element.localName) ? 1 : 0;
const keptShare = (block: ContentBlock | undefined): number =>
  block ? share(block.keptUnits, block.units) : -1;

const OWN: Feature[] = [
  ['units', ({ block }) => Math.log1p(block.units)],
  ['linkDensity', ({ block }) => share(block.linkUnits, block.units)],
  ['endsSentence', ({ shape }) => shape.endsSentence],
  ['endsColon', ({ shape }) => shape.endsColon],
  ['punctuation', ({ block, shape }) => share(shape.punctuation, block.units)],
  ['digits', ({ shape }) => shape.digits],
  ['capitals', ({ shape }) => shape.capitals],
  ['startsLower', ({ shape }) => shape.startsLower],
  ['heading', ({ block }) => block.headingLevel],
  ['isParagraph', (seat) => isTag(seat, 'p')],
  ['isItem', (seat) => isTag(seat, 'li')],
  ['isCell', (seat) => isTag(seat, 'td', 'th')],
  ['isTerm', (seat) => isTag(seat, 'dt', 'dd')],
  ['isCode', (seat) => isTag(seat, 'pre')],
  ['isDiv', (seat) => isTag(seat, 'div', 'section', 'article', 'body')],
  ['inOneLink', ({ block }) => (block.units > 0 && block.linkUnits >= block.units ? 1 : 0)],
  ['inTitle', ({ block, page }) => titleShare(block.text, page.titleWords)],
  ['repeats', ({ block, page }) => page.repeats.get(block.text) ?? 1],
  [
    'namesAuthor',
    ({ block, page }) => (block.units < 15 && page.authors.some((name) => block.text.includes(name)) ? 1 : 0),
  ],
  ['repeatRank', ({ block, index, page }) => rankOf(page, block.text, index)],
  ['inDescription', ({ block, page }) => contains(page.facts.description, block.text)],
  [
    'inArticleBody',
    ({ block, page }) => (page.facts.articleBody === '' ? -1 : contains(page.facts.articleBody, block.text)),
  ],
];

const PLACE: Feature[] = [
  ['indexShare', ({ index, page }) => index / page.blocks.length],
  ['unitsBefore', ({ index, page }) => share(page.unitsBefore[index]!, page.total)],
  ['afterFirstHeading', ({ index, page }) => (page.firstHeading < 0 ? -1 : index - page.firstHeading)],
  ['sinceHeading', ({ index, page }) => index - page.headingBefore[index]!],
  ['headingLevelBefore', ({ index, page }) => page.blocks[page.headingBefore[index]!]?.headingLevel ?? 0],
  ['headingKeptBefore', ({ index, page }) => keptShare(page.blocks[page.headingBefore[index]!])],
  ['prevUnits', (seat) => Math.log1p(at(seat, -1)?.units ?? 0)],
  ['nextUnits', (seat) => Math.log1p(at(seat, 1)?.units ?? 0)],
  ['next2Units', (seat) => Math.log1p(at(seat, 2)?.units ?? 0)],
  ['prevLinks', (seat) => share(at(seat, -1)?.linkUnits ?? 0, at(seat, -1)?.units ?? 0)],
  ['nextLinks', (seat) => share(at(seat, 1)?.linkUnits ?? 0, at(seat, 1)?.units ?? 0)],
  ['prevHeading', (seat) => at(seat, -1)?.headingLevel ?? 0],
  ['nextHeading', (seat) => at(seat, 1)?.headingLevel ?? 0],
  ['prevSays', ({ index, page }) => page.shapes[index - 1]?.phrases ?? 0],
  ['nextSays', ({ index, page }) => page.shapes[index + 1]?.phrases ?? 0],
  ['prevEnds', ({ index, page }) => page.shapes[index - 1]?.endsSentence ?? 0],
  ['nextEnds', ({ index, page }) => page.shapes[index + 1]?.endsSentence ?? 0],
  ['nearUnits', ({ index, page }) => Math.log1p(nearUnits(page, index, 5))],
  ['prevSameBox', (seat) => (at(seat, -1)?.box.parent === seat.block.box.parent ? 1 : 0)],
  ['nextSameBox', (seat) => (at(seat, 1)?.box.parent === seat.block.box.parent ? 1 : 0)],
];

const READER: Feature[] = [
  ['kept', ({ block }) => keptShare(block)],
  ['keptPrev', (seat) => keptShare(at(seat, -1))],
  ['keptNext', (seat) => keptShare(at(seat, 1))],
  ['keptNear', ({ index, page }) => nearKept(page, index, 4)],
  ['keptWide', ({ index, page }) => nearKept(page, index, 15)],
  ['beforeKept', ({ index, page }) => (page.firstKept < 0 ? 999 : page.firstKept - index)],
  ['afterKept', ({ index, page }) => (page.lastKept < 0 ? 999 : index - page.lastKept)],
  ['keptOfPage', ({ page }) => share(page.keptBefore[page.blocks.length]!, page.total)],
  ['keptTotal', ({ page }) => Math.log1p(page.keptBefore[page.blocks.length]!)],
  ['keptInner', ({ index, page }) => share(page.inner[index]!.keptUnits, page.inner[index]!.units)],
  ['keptOuter', ({ index, page }) => share(page.outer[index]!.keptUnits, page.outer[index]!.units)],
  ['keptParent', ({ block }) => share(block.box.parent?.keptUnits ?? 0, block.box.parent?.units ?? 0)],
  ['climbToReading', ({ block, page }) => climb(block.box, page.readingRoot)],
  [
    'besideReading',
    ({ block, page }) =>
      share(
        commonBox(block.box, page.readingRoot)?.keptUnits ?? 0,
        commonBox(block.box, page.readingRoot)?.units ?? 0,
      ),
  ],
  ['climbToProse', ({ block, page }) => climb(block.box, page.proseRoot)],
  ['proseOfPage', ({ page }) => share(page.proseRoot.units, page.total)],
  ['proseLinks', ({ page }) => share(page.proseRoot.linkUnits, page.proseRoot.units)],
  [
    'inReadingRoot',
    ({ block, page }) => (page.readingRoot !== null && isInside(block.box, page.readingRoot) ? 1 : 0),
  ],
  ['readingRootKept', ({ page }) => share(page.readingRoot?.keptUnits ?? 0, page.readingRoot?.units ?? 0)],
];

const AROUND: Feature[] = [
  ['innerUnits', ({ index, page }) => Math.log1p(page.inner[index]!.units)],
  ['innerLinks', ({ index, page }) => share(page.inner[index]!.linkUnits, page.inner[index]!.units)],
  ['innerMean', ({ index, page }) => share(page.inner[index]!.units, page.inner[index]!.blocks)],
  [
    'innerParagraphs',
    ({ index, page }) => share(page.inner[index]!.paragraphUnits, page.inner[index]!.units),
  ],
  ['innerOfPage', ({ index, page }) => share(page.inner[index]!.units, page.total)],
  ['outerUnits', ({ index, page }) => Math.log1p(page.outer[index]!.units)],
  ['outerLinks', ({ index, page }) => share(page.outer[index]!.linkUnits, page.outer[index]!.units)],
  ['outerMean', ({ index, page }) => share(page.outer[index]!.units, page.outer[index]!.blocks)],
  [
    'outerParagraphs',
    ({ index, page }) => share(page.outer[index]!.paragraphUnits, page.outer[index]!.units),
  ],
  ['outerOfPage', ({ index, page }) => share(page.outer[index]!.units, page.total)],
  ['depth', ({ block }) => block.box.depth],
  ['matesCount', (seat) => Math.log1p(matesOf(seat).count)],
  ['matesMean', (seat) => share(matesOf(seat).units, matesOf(seat).count)],
  ['matesLinks', (seat) => share(matesOf(seat).linkUnits, matesOf(seat).units)],
  ['matesKept', (seat) => share(matesOf(seat).keptUnits, matesOf(seat).units)],
  ['matesOfPage', (seat) => share(matesOf(seat).units, seat.page.total)],
];

const PAGE: Feature[] = [
  ['pageUnits', ({ page }) => Math.log1p(page.total)],
  ['pageBlocks', ({ page }) => Math.log1p(page.blocks.length)],
  ['pageLinks', ({ page }) => share(rootOf(page).linkUnits, page.total)],
  ['pageMean', ({ page }) => share(page.total, page.blocks.length)],
  ['pageParagraphs', ({ page }) => share(rootOf(page).paragraphUnits, page.total)],
  ['articles', ({ page }) => page.articles],
  ['hasMain', ({ page }) => page.hasMain],
  ['parentUnits', ({ block }) => Math.log1p(block.box.parent?.units ?? 0)],
  ['parentBlocks', ({ block }) => Math.log1p(block.box.parent?.blocks ?? 0)],
  ['parentLinks', ({ block }) => share(block.box.parent?.linkUnits ?? 0, block.box.parent?.units ?? 0)],
  ['pathDepth', ({ page }) => pathDepth(page.facts.url)],
  ['isArticleType', ({ page }) => hasType(page.facts, /Article|BlogPosting|Report/)],
  ['isProductType', ({ page }) => hasType(page.facts, /Product|Offer/)],
  ['isListType', ({ page }) => hasType(page.facts, /ItemList|CollectionPage|SearchResults/)],
  ['isForumType', ({ page }) => hasType(page.facts, /QAPage|Discussion|Forum/)],
  ['ogArticle', ({ page }) => (/article/i.test(page.facts.meta('og:type')) ? 1 : 0)],
];

const CLOSENESS: Feature[] = HINTS.map((name, hint) => [
  `near:${name}`,
  ({ block }) => (block.box.hints[hint]! < 0 ? 0 : 1 / (1 + block.box.depth - block.box.hints[hint]!)),
]);

const SAYS: Feature[] = PHRASES.flatMap(([name], bit): Feature[] => [
  [`says:${name}`, ({ shape }) => (shape.phrases >> bit) & 1],
  [
    `under:${name}`,
    ({ index, page }) => ((page.shapes[page.headingBefore[index]!]?.phrases ?? 0) >> bit) & 1,
  ],
]);

const FEATURES: Feature[] = [...OWN, ...PLACE, ...READER, ...AROUND, ...PAGE, ...CLOSENESS, ...SAYS];

export const FEATURE_NAMES: string[] = FEATURES.map(([name]) => name);

/** One row of features, in the order of `FEATURE_NAMES`, for each block of the page. */
export function measureBlocks({ blocks, boxes }: PageBlocks, facts: PageFacts): Float64Array[] {
  const page = viewPage(blocks, boxes, facts);
  return blocks.map((block, index) => {
    const seat: Seat = { block, shape: page.shapes[index]!, index, page };
    return Float64Array.from(FEATURES, ([, value]) => value(seat));
  });
}

function viewPage(blocks: ContentBlock[], boxes: Box[], facts: PageFacts): PageView {
  const unitsBefore = [0];
  const keptBefore = [0];
  const headingBefore: number[] = [];
  const repeats = new Map<string, number>();
  const mates = new Map<string, Mates>();
  const signatures: string[] = [];
  let heading = -1;
  for (const [index, block] of blocks.entries()) {
    unitsBefore.push(unitsBefore[index]! + block.units);
    keptBefore.push(keptBefore[index]! + block.keptUnits);
    headingBefore.push(heading);
    if (block.headingLevel > 0) heading = index;
    repeats.set(block.text, (repeats.get(block.text) ?? 0) + 1);
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
    articles: boxes.filter((box) => box.element.localName === 'article').length,
    readingRoot: deepestHolding(boxes, (box) => box.keptUnits),
    proseRoot: deepestHolding(boxes, (box) => box.paragraphUnits) ?? boxes[0]!,
    hasMain: boxes.some((box) => box.element.localName === 'main') ? 1 : 0,
    authors: authorsOf(facts),
    firstIndex: new Map(blocks.map((block, index) => [block.text, index] as const).toReversed()),
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
function signatureOf(box: Box): string {
  let signature = signatures.get(box);
  if (signature === undefined) {
    signature = `${nameOf(box)} < ${box.parent === null ? '' : nameOf(box.parent)}`;
    signatures.set(box, signature);
  }
  return signature;
}

function nameOf({ element }: Box): string {
  return `${element.localName}.${(Element.prototype.getAttribute.call(element, 'class') ?? '').slice(0, 100)}`;
}

function matesOf({ page, index }: Seat): Mates {
  return page.mates.get(page.signatures[index]!)!;
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

/** The deepest box that holds both. */
function commonBox(box: Box, other: Box | null): Box | null {
  if (other === null) return null;
  let [a, b] = [box, other];
  while (a !== b) {
    if (a.depth >= b.depth && a.parent !== null) a = a.parent;
    else if (b.parent !== null) b = b.parent;
    else break;
  }
  return a;
}

/** Levels to climb from `root` until the box is inside; 0 where it is, -1 without a root. */
function climb(box: Box, root: Box | null): number {
  return root === null ? -1 : root.depth - commonBox(box, root)!.depth;
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

function rankOf(page: PageView, text: string, index: number): number {
  return page.firstIndex.get(text) === index ? 0 : 1;
}

function nearUnits(page: PageView, index: number, reach: number): number {
  const from = Math.max(0, index - reach);
  const to = Math.min(page.blocks.length, index + reach + 1);
  return (page.unitsBefore[to]! - page.unitsBefore[from]!) / (to - from);
}

function isInside(box: Box, outer: Box): boolean {
  let inner = box;
  while (inner.depth > outer.depth && inner.parent !== null) inner = inner.parent;
  return inner === outer;
}

function nearKept(page: PageView, index: number, reach: number): number {
  const from = Math.max(0, index - reach);
  const to = Math.min(page.blocks.length, index + reach + 1);
  return share(
    page.keptBefore[to]! - page.keptBefore[from]!,
    page.unitsBefore[to]! - page.unitsBefore[from]!,
  );
}

function rootOf(page: PageView): Box {
  let box = page.blocks[0]!.box;
  while (box.parent !== null) box = box.parent;
  return box;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function titleShare(text: string, title: Set<string>): number {
  if (text.length > 400) return 0;
  const words = wordsOf(text);
  let shared = 0;
  for (const word of words) if (title.has(word)) shared += 1;
  return share(shared, Math.max(words.size, title.size * 0.5));
}

function contains(whole: string, text: string): number {
  return countUnits(text) >= 3 && whole.includes(text.slice(0, 80)) ? 1 : 0;
}

function hasType({ types }: PageFacts, pattern: RegExp): number {
  for (const type of types) if (pattern.test(type)) return 1;
  return 0;
}

function pathDepth(url: string): number {
  try {
    return new URL(url).pathname.split('/').filter(Boolean).length;
  } catch {
    return -1;
  }
}
