import { callShare, countAmounts, promises, tradeWords } from '../words';
import { isOffLanguage } from './off-language';
import type { PageLine, PageText } from './page-text';
import { restOfLine } from './rest-of-line';

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

/** At least two kinds of evidence, and enough of it together. `usual`: how much the page's own records talk like that. */
export function isAd({ links, words, topic, linked }: AdEvidence, usual = 0): boolean {
  const telling = words - usual;
  const kinds = [links, telling, topic].filter((evidence) => evidence >= 0.8).length;
  return kinds >= 2 && telling >= 1 && links + telling + topic >= (linked ? ENOUGH : ENOUGH_UNLINKED);
}

/** Weighs lines side by side as one block; `links`: what its links say. */
export function weighGroup(lines: readonly PageLine[], page: PageText, links: number): AdEvidence {
  const texts = lines.map((line) => restOfLine(line, page));
  return {
    links,
    words: wordEvidence(
      texts,
      lines.flatMap((line) => line.links.map((link) => link.text)),
    ),
    topic: topicEvidence(texts, page),
    linked: lines.some((line) => line.links.length > 0),
  };
}

function wordEvidence(texts: readonly string[], links: readonly string[]): number {
  const text = texts.join('\n');
  // Long texts hold such words by chance.
  const dilution = Math.max(1, text.length / 250);
  const trade = Math.min(3, tradeWords.count(text) * 1.2) / dilution;
  const promised = Math.min(2.5, promises.count(text) * 0.7) / dilution;
  const amounts = Math.min(1, countAmounts(text) * 0.4) / dilution;
  const call = Math.max(0, ...[...texts, ...links].map((line) => callShare(line)));
  const closing = call >= 0.6 ? 1.5 : call > 0.3 ? 0.7 : 0;
  return Math.min(5, trade + promised + amounts + closing);
}

function topicEvidence(texts: readonly string[], page: PageText): number {
  const text = texts.join('\n');
  const total = Math.max(1, text.length);
  const off = texts.reduce((sum, line) => sum + isOffLanguage(line, page) * line.length, 0) / total;
  const overlap = page.vocabulary.overlap(text, 1);
  const strange = overlap < 0.15 ? 1 : overlap < 0.3 ? 0.5 : overlap > 0.6 ? -1 : 0;
  return Math.max(-1, off * 1.8 + strange);
}
