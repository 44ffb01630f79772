import { callShare, countAmounts, promises, tradeWords } from '../words';
import { isOffLanguage } from './off-language';
import type { PageLine, PageText } from './page-text';

/** Evidence of three kinds that a block is an advertisement. None decides alone. */
export interface AdEvidence {
  /** Where its links lead, against where the page's records lead. */
  links: number;
  /** How it talks: trades, promises, amounts, a call to act as its last line. */
  words: number;
  /** How little it has to do with the page: language, script, topic. */
  topic: number;
  /** The block has links at all. */
  linked: boolean;
}

const ENOUGH = 4;
const ENOUGH_UNLINKED = 3.5;

/** At least two kinds of evidence, and enough of it together. */
export function isAd({ links, words, topic, linked }: AdEvidence): boolean {
  const kinds = [links, words, topic].filter((evidence) => evidence >= 0.8).length;
  return kinds >= 2 && words > 0 && links + words + topic >= (linked ? ENOUGH : ENOUGH_UNLINKED);
}

/** Weighs lines side by side as one block; `links`: what its links say. */
export function weighGroup(lines: readonly PageLine[], page: PageText, links: number): AdEvidence {
  const text = lines.map((line) => line.text).join('\n');
  return {
    links,
    words: wordEvidence(lines, text),
    topic: topicEvidence(lines, text, page),
    linked: lines.some((line) => line.links.length > 0),
  };
}

function wordEvidence(lines: readonly PageLine[], text: string): number {
  // Long texts hold such words by chance.
  const dilution = Math.max(1, text.length / 250);
  const trade = Math.min(3, tradeWords.count(text) * 1.2) / dilution;
  const promised = Math.min(2.5, promises.count(text) * 0.7) / dilution;
  const amounts = Math.min(1, countAmounts(text) * 0.4) / dilution;
  const last = lines[lines.length - 1];
  const call = Math.max(0, ...lines.map((line) => callShare(line.text)));
  const closing = call >= 0.6 ? 1.5 : last !== undefined && call > 0.3 ? 0.7 : 0;
  return Math.min(5, trade + promised + amounts + closing);
}

function topicEvidence(lines: readonly PageLine[], text: string, page: PageText): number {
  const total = Math.max(1, text.length);
  const off = lines.reduce((sum, line) => sum + isOffLanguage(line.text, page) * line.text.length, 0) / total;
  const overlap = page.vocabulary.overlap(text, 1);
  const strange = overlap < 0.15 ? 1 : overlap < 0.3 ? 0.5 : overlap > 0.6 ? -1 : 0;
  return Math.max(-1, off * 1.8 + strange);
}
