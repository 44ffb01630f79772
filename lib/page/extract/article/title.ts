import { collapse } from '../../outline';
import { findKeywordLine } from '../../traces/keyword-line';
import { findReadings } from '../../traces/reading';
import type { ContentBlock } from './blocks';
import type { PageFacts } from './facts';

// White space is collapsed already.
const SEPARATOR =
  /\s[|\uff5c\-–—·•»«:\uff1a/_~]+\s|\s?[|\uff5c»]\s?|[_|]+|\s?-\s?(?=[^-]*$)|\s?[:\uff1a]\s?/u;
const MAX_CHARACTERS = 300;
/** Blocks before the body in which its title is looked for. */
const REACH = 60;

/**
 * The article's title, in the page's own words: the heading, or the part of the document's title, that the body bears out.
 * Keyword lines and site names share no words with the text; the true title does, and other places of the page repeat it.
 */
export function chooseTitle(
  facts: PageFacts,
  blocks: readonly ContentBlock[],
  body: readonly ContentBlock[],
): string {
  const candidates = candidatesOf(facts, blocks, body);
  const text = gramsOf(
    body
      .filter((block) => block.headingLevel === 0)
      .slice(0, 80)
      .map((block) => block.text)
      .join(' '),
  );
  let best = '';
  let highest = -Infinity;
  for (const candidate of candidates) {
    const score = scoreOf(candidate, candidates, text);
    if (score > highest) [best, highest] = [candidate.text, score];
  }
  return best;
}

interface Candidate {
  text: string;
  grams: Set<string>;
  prior: number;
  /** Candidates of one origin do not bear each other out. */
  origin: string;
}

function candidatesOf(
  facts: PageFacts,
  blocks: readonly ContentBlock[],
  body: readonly ContentBlock[],
): Candidate[] {
  const found: Candidate[] = [];
  const add = (text: string, prior: number, origin: string): void => {
    const plain = collapse(text).slice(0, MAX_CHARACTERS);
    if (/\p{L}{2}|\p{L}.*\p{L}|\d/u.test(plain))
      found.push({ text: plain, grams: gramsOf(plain), prior, origin });
  };
  const first = body[0] === undefined ? blocks.length : blocks.indexOf(body[0]);
  blocks.slice(Math.max(0, first - REACH), first + 4).forEach((block, offset, near) => {
    if (block.headingLevel === 0 || block.headingLevel > 3) return;
    const distance = Math.max(0, near.length - 4 - offset);
    add(
      block.text,
      [0, 0.3, 0.15, 0.05][block.headingLevel]! - Math.min(0.2, distance * 0.005),
      `heading${offset}`,
    );
  });
  for (const heading of blocks) if (heading.headingLevel === 1) add(heading.text, 0.2, 'h1');
  const site = collapse(facts.meta('og:site_name', 'application-name')).toLowerCase();
  for (const [origin, text] of [
    ['og', facts.meta('og:title', 'twitter:title')],
    ['title', facts.title],
  ] as const) {
    if (text === '') continue;
    add(text, 0, origin);
    const parts = text.split(SEPARATOR).filter((part) => part.trim().toLowerCase() !== site);
    if (parts.length > 1 || site !== '') for (const part of prefixes(text, parts)) add(part, 0.05, origin);
  }
  const headline = facts.linked.map((object) => object.headline).find((value) => typeof value === 'string');
  if (typeof headline === 'string') add(headline, 0.1, 'linked');
  return found;
}

/** Each part, and the text up to the last separators: a title may hold a dash of its own. */
function prefixes(text: string, parts: string[]): string[] {
  const last = parts.at(-1) ?? '';
  const end = text.lastIndexOf(last);
  const head =
    end > 0
      ? text.slice(0, end).replace(/(?<![\s|\uff5c\-–—·•»«:\uff1a/_~])[\s|\uff5c\-–—·•»«:\uff1a/_~]+$/u, '')
      : text;
  return [head, ...parts];
}

function scoreOf(candidate: Candidate, all: readonly Candidate[], body: Set<string>): number {
  const size = candidate.grams.size;
  if (size === 0) return -1;
  let inBody = 0;
  for (const gram of candidate.grams) if (body.has(gram)) inBody += 1;
  const borne = inBody / size;
  let agreed = 0;
  for (const other of all) {
    if (other.origin !== candidate.origin)
      agreed = Math.max(agreed, similarity(candidate.grams, other.grams));
  }
  // A keyword line is repeated all over the page: only the body tells it from a title.
  const trust = Math.min(1, 0.3 + 1.4 * borne);
  const penalty = (size > 60 ? 0.3 : 0) + (isKeywordLine(candidate.text, borne) ? 1 : 0);
  return candidate.prior + 0.5 * borne + 0.5 * agreed * trust + 0.1 * Math.min(1, size / 4) - penalty;
}

/** Terms in a row that the body hardly knows; a title may hold three commas too, but its words are the body's. */
function isKeywordLine(text: string, borne: number): boolean {
  const line = findKeywordLine(text);
  return line !== null && borne < 0.5 && line.terms.length >= 3 && line.end - line.start > text.length * 0.5;
}

function similarity(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared += 1;
  return shared / Math.max(1, a.size + b.size - shared);
}

/** Words of four and more letters, or shorter ones beside them; pairs of characters where the script has no spaces. */
function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (const word of withoutReadings(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    const isDense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/.test(word);
    if (!isDense) grams.add(word);
    else for (let start = 0; start + 2 <= word.length; start += 1) grams.add(word.slice(start, start + 2));
  }
  return grams;
}

/** Injected readings, `(wǎng)` after 網, would part the characters of a title from those of the body. */
function withoutReadings(text: string): string {
  let plain = '';
  let from = 0;
  for (const { start, end } of findReadings(text)) {
    plain += text.slice(from, start);
    from = end;
  }
  return plain + text.slice(from);
}
