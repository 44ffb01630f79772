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
const ENOUGH_STRANGE = 3.5;

/** At least two kinds of evidence, and enough of it together. `usual`: how much the page's own records talk like that. */
export function isAd({ links, words, topic, linked }: AdEvidence, usual = 0, isRecord = false): boolean {
  const telling = words - usual;
  // What leads where nothing else leads, and speaks of nothing that the page speaks of, needs hardly a telling word: a record
  // none, a loose block (navigation is like that too) some, and another language.
  const isApart = isRecord ? topic >= 1 : topic >= 2 && telling >= 0.4;
  if (links >= 1 && isApart && links + topic + Math.max(0, telling) >= ENOUGH_STRANGE) return true;
  const kinds = [links, telling, topic].filter((evidence) => evidence >= 0.8).length;
  return kinds >= 2 && telling >= 1 && links + telling + topic >= (linked ? ENOUGH : ENOUGH_UNLINKED);
}

/** Weighs lines side by side as one block; `links`: what its links say. */
export function weighGroup(lines: readonly PageLine[], page: PageText, links: number): AdEvidence {
  const texts = lines.map((line) => restOfLine(line, page));
  // Dates and tags of a record are the page's own whatever the record says.
  const said = lines.filter((line) => line.inTeaser).map((line) => restOfLine(line, page));
  return {
    links,
    words: Math.min(
      MAX_WORDS,
      wordEvidence(
        texts,
        lines.flatMap((line) => line.links.map((link) => link.text)),
      ),
    ),
    topic: topicEvidence(said.length > 0 ? said : texts, page),
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
  const contact = CONTACT.test(text) ? 1.5 : 0;
  return trade + promised + amounts + closing + contact;
}

const MAX_WORDS = 5;
// An account of a messenger, or a handle: whom to write to.
const CONTACT =
  /(?:微信|薇信|weixin|wechat|\bv信|\bq{2}\b|\bline\b(?: ?id)?|telegram|whats ?app|viber|\bzalo\b|카톡|카카오톡|텔레그램|라인|ไลน์|телеграм|ватсап|واتساب|تيليجرام)\s?[:：]?\s?@?[a-z\d_+-][\w .+-]{4,20}|(?:^|\s)@[a-z][\w.]{3,24}\b/i;

function topicEvidence(texts: readonly string[], page: PageText): number {
  const text = texts.join('\n');
  const total = Math.max(1, text.length);
  const off = texts.reduce((sum, line) => sum + isOffLanguage(line, page) * line.length, 0) / total;
  const overlap = page.vocabulary.overlap(text, 1);
  const strange = overlap < 0.15 ? 1 : overlap < 0.3 ? 0.5 : overlap > 0.6 ? -1 : 0;
  return Math.max(-1, off * 1.8 + strange);
}
