import { articleKeys, isSameArticle, normaliseAddress, normaliseTitle } from '../text/similar/index';
import type { Article } from './article';
import { hashText } from './hash';

export type Comparable = Pick<Article, 'title' | 'summary' | 'url'>;
export type SameBy = 'address' | 'title';

/** Below this, a title such as "Introduction" names many articles and leads to none. An ideograph or kana counts twice. */
const TELLING_TITLE = 12;

function isTelling(title: string): boolean {
  const wide = title.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
  return title.length + (wide?.length ?? 0) >= TELLING_TITLE;
}

/** Hashes that two entries of one article share: of the normalised address, and of a title that tells. */
export function sameKeysOf({ title, url }: Pick<Comparable, 'title' | 'url'>): number[] {
  const address = normaliseAddress(url);
  const name = normaliseTitle(title);
  const keys: number[] = [];
  if (address !== null) keys.push(hashText(`a:${address}`));
  if (isTelling(name)) keys.push(hashText(`t:${name}`));
  return keys;
}

/**
 * Why two entries are the same article, or null. One address counts where the titles agree, one perhaps cut short:
 * some pages give all their records one address. Else the texts decide.
 */
export function sameBy(a: Comparable, b: Comparable): SameBy | null {
  const address = normaliseAddress(a.url);
  const isOneAddress = address !== null && address === normaliseAddress(b.url);
  if (isOneAddress && isOneTitle(normaliseTitle(a.title), normaliseTitle(b.title))) return 'address';
  if (!isSameArticle(articleKeys(a), articleKeys(b))) return null;
  return isOneAddress ? 'address' : 'title';
}

function isOneTitle(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || short === '' || (isTelling(short) && long.startsWith(short));
}
