import type { Box, ContentBlock } from './blocks';
import { commonBox } from './reader-html';
import { PHRASES } from './phrases';
import { shapeOf } from './shape';

/** Shorter blocks are labels, bylines and dates. */
const MIN_UNITS = 7;
/** A block that says "by", "posted" or "share" and is no longer than this is no paragraph. */
const MAX_LABEL_UNITS = 30;
const LABELS = PHRASES.reduce(
  (bits, [name], bit) => (/^(?:byline|date|credit|legal|share)$/.test(name) ? bits | (1 << bit) : bits),
  0,
);
/** The body is the deepest box with this share of the prose: a lead or abstract above it is not its first paragraph. */
const BODY_SHARE = 0.6;

/**
 * The first paragraph of the body, whole. One that the choice of blocks left out is taken too where it stands in line with
 * those that it kept: the opening of a short article is easily taken for a teaser. Null where there is no running text.
 */
export function findFirstParagraph(
  all: readonly ContentBlock[],
  kept: readonly ContentBlock[],
  title: string,
): ContentBlock | null {
  const prose = kept.filter((block) => isParagraph(block, title));
  const first = prose[0];
  if (first === undefined) return kept.find((block) => block.headingLevel === 0) ?? null;
  const body = bodyBox(prose);
  const inBody = new Set(prose.filter((block) => isInside(block.box, body)));
  const lines = new Set(Array.from(inBody, lineOf));
  for (const block of all) {
    if (inBody.has(block)) return block;
    if (isInside(block.box, body) && lines.has(lineOf(block)) && isParagraph(block, title)) return block;
  }
  return first;
}

/** Paragraphs of one run share their tag and their parent. */
function lineOf({ box }: ContentBlock): unknown {
  return box.element.localName === 'p' ? (box.parent ?? box) : box;
}

function isParagraph(block: ContentBlock, title: string): boolean {
  const { text, units } = block;
  if (block.headingLevel > 0 || units < MIN_UNITS || block.linkUnits > units / 2) return false;
  if (!/[.!?。!?…।::,,、;;]/.test(text) || block.box.element.closest('figcaption, pre, table')) return false;
  if (title.length > 5 && text.includes(title) && text.length < title.length * 5) return false;
  return units > MAX_LABEL_UNITS || (shapeOf(text).phrases & LABELS) === 0;
}

function bodyBox(prose: readonly ContentBlock[]): Box {
  const units = new Map<Box, number>();
  let whole = 0;
  for (const block of prose) {
    whole += block.units;
    for (let box: Box | null = block.box; box !== null; box = box.parent)
      units.set(box, (units.get(box) ?? 0) + block.units);
  }
  let body = commonBox(prose)!;
  for (const [box, amount] of units)
    if (amount >= whole * BODY_SHARE && box.depth > body.depth && !isOneParagraph(box)) body = box;
  return body;
}

/** A box with a single block is a paragraph itself. */
function isOneParagraph(box: Box): boolean {
  return box.blocks < 2;
}

function isInside(box: Box, outer: Box): boolean {
  let inner: Box | null = box;
  while (inner !== null && inner !== outer) inner = inner.parent;
  return inner === outer;
}
