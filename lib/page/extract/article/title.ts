import { collapse } from '../../outline';
import type { ContentBlock } from './blocks';
import type { PageFacts } from './facts';

const SEPARATOR = /\s+[|||\-–—·•»«:/_~]+\s+|\s*[||»]\s*|[_|]+|\s?-\s?(?=[^-]*$)|\s*[::]\s*/u;
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
  const head = end > 0 ? text.slice(0, end).replace(/[\s|||\-–—·•»«:/_~::]+$/u, '') : text;
  return [head, ...parts];
}

function scoreOf(candidate: Candidate, all: readonly Candidate[], body: Set<string>): number {
  const size = candidate.grams.size;
  if (size === 0) return -1;
  let inBody = 0;
  for (const gram of candidate.grams) if (body.has(gram)) inBody += 1;
  let agreed = 0;
  for (const other of all) {
    if (other.origin !== candidate.origin)
      agreed = Math.max(agreed, similarity(candidate.grams, other.grams));
  }
  return (
    candidate.prior +
    0.5 * (inBody / size) +
    0.5 * agreed +
    0.1 * Math.min(1, size / 4) -
    (size > 60 ? 0.3 : 0)
  );
}

function similarity(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared += 1;
  return shared / Math.max(1, a.size + b.size - shared);
}

/** Words of four and more letters, or shorter ones beside them; pairs of characters where the script has no spaces. */
function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const isDense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/.test(word);
    if (!isDense) grams.add(word);
    else for (let start = 0; start + 2 <= word.length; start += 1) grams.add(word.slice(start, start + 2));
  }
  return grams;
}
