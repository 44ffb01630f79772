import { widthOf } from '../width';
import { normaliseAddress } from './address';
import { foldText } from './fold';
import { bandsOf, estimateSimilarity, signatureOf } from './minhash';
import { normaliseTitle } from './title';

export { normaliseAddress } from './address';
export { foldText } from './fold';
export { estimateSimilarity } from './minhash';
export { normaliseTitle } from './title';

/** What articles are compared by. Look candidates up by `address`, `title` or any of `bands`, then ask `isSameArticle`. */
export interface ArticleKeys {
  /** null where the page gave no address. */
  address: string | null;
  /** '' where the title has no letters. */
  title: string;
  /** MinHash signature of title and summary, 64 numbers. */
  signature: Uint32Array;
  /** 16 band keys of the signature. */
  bands: string[];
  /** Folded characters that the signature stands on. */
  size: number;
}

interface Comparable {
  title: string;
  summary: string;
  url: string | null;
}

/** The keys of an article: pure, the same in every context. About 0.2 ms. */
export function articleKeys({ title, summary, url }: Comparable): ArticleKeys {
  const key = normaliseTitle(title);
  const text = `${key} ${foldText(summary.slice(0, MAX_CHARACTERS))}`;
  const signature = signatureOf(text);
  return {
    address: normaliseAddress(url),
    title: key,
    signature,
    bands: bandsOf(signature),
    size: text.length,
  };
}

const MAX_CHARACTERS = 5_000;
/** Under two quite different titles: two short guides to one subject reach 0.9. */
const SAME_TEXT = 0.95;
/** Where one title holds the other: a repost puts its site, a number or "repost" around it. */
const HELD_TITLE_TEXT = 0.6;
/** Enough where the titles are equal too: sections such as "Introduction" share a title and nothing else. */
const SAME_TITLE_TEXT = 0.35;
/** Letters below which an equal title alone says nothing, as a title without summary. */
const TELLING_TITLE = 12;

/** Whether two articles are one, by address, or by title and text. */
export function isSameArticle(a: ArticleKeys, b: ArticleKeys): boolean {
  const similarity = estimateSimilarity(a.signature, b.signature);
  const sameTitle = a.title !== '' && a.title === b.title;
  if (a.address !== null && a.address === b.address && (sameTitle || similarity >= SAME_TITLE_TEXT))
    return true;
  if (sameTitle && isTelling(a.title) && isBare(a, b)) return true;
  if (numbersOf(a.title) !== numbersOf(b.title)) return false;
  return similarity >= enough(a.title, b.title) && Math.min(a.size, b.size) >= TELLING_TITLE;
}

function enough(a: string, b: string): number {
  if (a !== '' && a === b) return SAME_TITLE_TEXT;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return isTelling(short) && long.includes(short) ? HELD_TITLE_TEXT : SAME_TEXT;
}

/** "Awards 2025" and "Awards 2026", part 1 and part 2, differ in nothing else. */
function numbersOf(title: string): string {
  return (title.match(/\d+/g) ?? []).join(' ');
}

/** One of the two has a title only. */
function isBare(a: ArticleKeys, b: ArticleKeys): boolean {
  return Math.min(a.size - a.title.length, b.size - b.title.length) <= 1;
}

function isTelling(title: string): boolean {
  return widthOf(title) >= TELLING_TITLE;
}
