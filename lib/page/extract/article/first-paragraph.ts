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

/** Blocks between the title and an opening that stands in a box of its own: an abstract under the headline. */
const MAX_FROM_TITLE = 6;
/** Blocks from such an opening to the body: what more than a byline parts from it is a standfirst, a list of key points, a notice. */
const MAX_BEFORE_BODY = 2;

/** What the choice of blocks left out and is less likely than this is a caption, a byline or a notice. */
const MIN_LIKELY = 0.2;

/**
 * The first paragraph of the body, whole. One that the choice of blocks left out is taken too where it stands in line with
 * those that it kept, or as an opening right under the title: the start of a short article is easily taken for a teaser.
 * `likely`: how likely each of `all` is main content, 0 to 1. Null where there is no running text.
 */
export function findFirstParagraph(
  all: readonly ContentBlock[],
  kept: readonly ContentBlock[],
  title: string,
  likely: readonly number[],
): ContentBlock | null {
  const prose = kept.filter((block) => isParagraph(block, title));
  const first = prose[0];
  if (first === undefined) return kept.find((block) => block.headingLevel === 0) ?? null;
  const body = bodyBox(prose);
  const inBody = prose.filter((block) => isInside(block.box, body));
  const start = inBody[0] ?? first;
  const lines = new Set(inBody.map(lineOf));
  const keptBlocks = new Set(kept);
  const end = all.indexOf(start);
  const heading = all.findLastIndex(
    (block, index) => index < end && block.text.includes(title) && block.headingLevel > 0,
  );
  for (let index = Math.max(0, heading); index < end; index += 1) {
    const block = all[index]!;
    const isKept = keptBlocks.has(block);
    if (!isParagraph(block, title) || (!isKept && likely[index]! < MIN_LIKELY)) continue;
    const isWhole = endsSentence(block.text);
    if ((isWhole || isKept) && lines.has(lineOf(block)) && isInside(block.box, body)) return block;
    const isNear = heading >= 0 && index - heading <= MAX_FROM_TITLE && end - index <= MAX_BEFORE_BODY;
    if ((isNear || isKept) && isWhole && !speaksOfItself(block.text)) return block;
  }
  return start;
}

/** A tag word may be glued to the stop on scraped pages: `…。json`. */
function endsSentence(text: string): boolean {
  return /[.!?。\uff01\uff1f…।]["'”’」』)\uff09]*$|[。\uff01\uff1f][a-z\d+#]{1,20}$/i.test(text);
}

/** An abstract tells what the article does; the body then begins anew. */
function speaksOfItself(text: string): boolean {
  return /^(?:本文|這篇|这篇|該文|该文|摘要|この記事|本記事|本稿|이 글|이 기사|in this (?:article|post|guide)|this (?:article|post|guide)|abstract\b|in diesem (?:artikel|beitrag)|dieser (?:artikel|beitrag)|dans cet article|en este artículo|neste artigo)/i.test(
    text,
  );
}

/** Paragraphs of one run share their tag and their parent. */
function lineOf({ box }: ContentBlock): unknown {
  return box.tag === 'p' ? (box.parent ?? box) : box;
}

function isParagraph(block: ContentBlock, title: string): boolean {
  const { text, units } = block;
  if (block.headingLevel > 0 || units < MIN_UNITS || block.linkUnits > units / 2) return false;
  if (
    !/[.!?。\uff01\uff1f…।:\uff1a,\uff0c、;\uff1b]/.test(text) ||
    block.box.element.closest('figcaption, pre')
  )
    return false;
  if (title.length > 5 && text.includes(title) && text.length < title.length * 5) return false;
  return units > MAX_LABEL_UNITS || !isLabelLine(text);
}

/** `Site · Source: X · Author: Y · date`, "Posted on …", "© …". */
function isLabelLine(text: string): boolean {
  const said = shapeOf(text).phrases & LABELS;
  // Two of them together, as "By … on Monday … at 9 a.m.", make no sentence of it whatever it ends with.
  if (said !== 0 && (!endsSentence(text) || (said & (said - 1)) !== 0)) return true;
  return text.split(/\s[·•|\uff5c]\s|[·•|]/).length >= 3 || /^powered by\b|©/i.test(text);
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
