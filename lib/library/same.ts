import type { Article } from './article';
import { hashText } from './hash';
import { addressKey } from './site';

export type Comparable = Pick<Article, 'title' | 'summary' | 'url'>;
export type SameBy = 'address' | 'title';

/** Below this, a title such as "Introduction" names many articles. An ideograph or kana counts twice. */
const TELLING_TITLE = 12;
/** Copies cut a teaser at different lengths, so its beginning is compared. */
const TEASER_START = 60;

/** Text without case, width, spaces and punctuation: what copies of one article share. */
export function bareText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}

function isTelling(bareTitle: string): boolean {
  const wide = bareTitle.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
  return bareTitle.length + (wide?.length ?? 0) >= TELLING_TITLE;
}

const startOf = (text: string): string => bareText(text.slice(0, TEASER_START * 3)).slice(0, TEASER_START);

const startsAlike = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** Hashes that two entries of one article share: of the normalised address, and of a title that tells. */
export function sameKeysOf({ title, url }: Comparable): number[] {
  const address = addressKey(url);
  const bare = bareText(title);
  const keys: number[] = [];
  if (address !== null) keys.push(hashText(`a:${address}`));
  if (isTelling(bare)) keys.push(hashText(`t:${bare}`));
  return keys;
}

/**
 * Why two entries are the same article, or null. By address only where the titles agree too, one perhaps cut short:
 * some pages give all their records one address. By title only where it tells and the teasers begin alike.
 */
export function sameBy(a: Comparable, b: Comparable): SameBy | null {
  const [titleA, titleB] = [bareText(a.title), bareText(b.title)];
  const address = addressKey(a.url);
  const isOneAddress = address !== null && address === addressKey(b.url);
  const [short, long] = titleA.length < titleB.length ? [titleA, titleB] : [titleB, titleA];
  const isCut = short === '' || (isTelling(short) && long.startsWith(short));
  if (isOneAddress && (titleA === titleB || isCut)) return 'address';
  if (titleA !== titleB || !isTelling(titleA)) return null;
  return startsAlike(startOf(a.summary), startOf(b.summary)) ? 'title' : null;
}
