import {
  articleKeys,
  foldText,
  isSameArticle,
  normaliseAddress,
  normaliseTitle,
  type ArticleKeys,
} from '../text/similar/index';
import type { Article } from './article';
import { hashText } from './hash';

export type Comparable = Pick<Article, 'title' | 'summary' | 'url'>;
export type SameBy = 'address' | 'title' | 'text';

/** Below this, a title such as "Introduction" names many articles and leads to none. An ideograph or kana counts twice. */
const TELLING_TITLE = 12;
/** Letters at the beginning of a teaser that a repost under another title keeps. */
const TEASER_START = 32;

function isTelling(title: string): boolean {
  const wide = title.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
  return title.length + (wide?.length ?? 0) >= TELLING_TITLE;
}

/** Hashes that two entries of one article share: of the address, of a title that tells, of how the teaser begins. */
export function sameKeysOf({ title, summary, url }: Comparable): number[] {
  const address = normaliseAddress(url);
  const name = normaliseTitle(title);
  const teaser = foldText(summary.slice(0, TEASER_START * 3)).replace(/[^\p{L}\p{N}]+/gu, '');
  const keys: number[] = [];
  if (address !== null) keys.push(hashText(`a:${address}`));
  if (isTelling(name)) keys.push(hashText(`t:${name}`));
  if (teaser.length >= TEASER_START) keys.push(hashText(`s:${teaser.slice(0, TEASER_START)}`));
  return keys;
}

/** Compares one article with many; what it is compared by is worked out once. */
export class SameArticle {
  readonly #article: Comparable;
  #keys: ArticleKeys | null = null;

  constructor(article: Comparable) {
    this.#article = article;
  }

  /**
   * Why another entry is the same article, or null. One address counts where the titles agree, one perhaps cut short:
   * some pages give all their records one address. Else the texts decide; parts of a series, by their numbers, never are.
   */
  by(other: Comparable): SameBy | null {
    const address = normaliseAddress(this.#article.url);
    const isOneAddress = address !== null && address === normaliseAddress(other.url);
    const [title, otherTitle] = [normaliseTitle(this.#article.title), normaliseTitle(other.title)];
    if (isOneAddress && isOneTitle(title, otherTitle)) return 'address';
    this.#keys ??= articleKeys(this.#article);
    if (!isSameArticle(this.#keys, articleKeys(other))) return null;
    if (isOneAddress) return 'address';
    if (title === otherTitle) return 'title';
    return numbersOf(title) === numbersOf(otherTitle) ? 'text' : null;
  }
}

function isOneTitle(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || short === '' || (isTelling(short) && long.startsWith(short));
}

const numbersOf = (title: string): string => (title.match(/\d+/g) ?? []).join(' ');
