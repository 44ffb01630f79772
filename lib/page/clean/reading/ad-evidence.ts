import { widthOf } from '../../../text/width';
import { callShare, countAmounts, isCommand, promises, tradeWords } from '../words';
import type { LineLink } from './line-links';
import { leadsAway } from './link-habits';
import { isOffLanguage } from './off-language';
import type { PageLine, PageText } from './page-text';
import { restOfLine } from './rest-of-line';
import { oddityOfClosing } from './usual-labels';

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
  /** How much it says, in letters of an alphabet. */
  width: number;
}

const ENOUGH = 4;
const ENOUGH_UNLINKED = 3.5;
const ENOUGH_STRANGE = 3.5;

/** At least two kinds of evidence, and enough of it together. `usual`: how much the page's own records talk like that. */
export function isAd({ links, words, topic, linked }: AdEvidence, usual = 0): boolean {
  const telling = words - usual;
  // What leads where nothing else leads, and speaks of nothing that the page speaks of, in another language, needs hardly a
  // telling word; but some, since navigation is like that too.
  const isApart = topic >= 2 && telling >= 0.4;
  if (links >= 1 && isApart && links + topic + Math.max(0, telling) >= ENOUGH_STRANGE) return true;
  const kinds = [links, telling, topic].filter((evidence) => evidence >= 0.8).length;
  return kinds >= 2 && telling >= 1 && links + telling + topic >= (linked ? ENOUGH : ENOUGH_UNLINKED);
}

/**
 * Whether all of a record leads where no other leads: then it needs no telling word, and hardly another subject. In a few words
 * no subject can be told, only a language.
 */
export function leadsApart({ links, topic, width }: AdEvidence): boolean {
  return links >= APART || (links >= ODD && topic >= 0.5 && (topic > 1 || width >= MIN_WIDTH));
}

const MIN_WIDTH = 50;
const APART = 2.4;
const ODD = 1.5;

/** Weighs lines side by side as one block; `links`: what its links say. */
export function weighGroup(lines: readonly PageLine[], page: PageText, links: number): AdEvidence {
  const texts = lines.map((line) => restOfLine(line, page));
  // Dates and tags of a record are the page's own whatever the record says.
  const said = lines.filter((line) => line.inTeaser).map((line) => restOfLine(line, page));
  const last = lines[lines.length - 1];
  const call = last !== undefined && isClosedByCall(last, page) ? 1.5 : 0;
  const all = texts.join('');
  const closing = oddityOfClosing(lines, page.habits?.labels) / Math.max(1, all.length / MAX_OFFER);
  return {
    links: links + call + closing,
    words: Math.min(
      MAX_WORDS,
      wordEvidence(
        texts,
        lines.flatMap((line) => line.links),
        page,
      ),
    ),
    topic: topicEvidence(said.length > 0 ? said : texts, page),
    linked: lines.some((line) => line.links.length > 0),
    width: widthOf(all),
  };
}

/** Advertisements are short: how a longer record closes says less. */
const MAX_OFFER = 400;

function wordEvidence(texts: readonly string[], links: readonly LineLink[], page: PageText): number {
  const text = texts.join('\n');
  // Long texts hold such words by chance.
  const dilution = Math.max(1, text.length / 250);
  const trade = Math.min(3, tradeWords.countIn(texts) * 1.2) / dilution;
  const promised = Math.min(2.5, promises.countIn(texts) * 0.7) / dilution;
  const amounts = Math.min(1, countAmounts(text) * 0.4) / dilution;
  const call = Math.max(
    0,
    ...texts.map((said) => callOf(said, page)),
    ...links.map((link) => callOfLink(link, page)),
  );
  const closing = call >= 0.6 ? 1.5 : call > 0.3 ? 0.7 : 0;
  const contact = CONTACT.test(text) ? 1.5 : HANDLE.test(text) ? 0.7 : 0;
  return trade + promised + amounts + closing + contact;
}

/** A call to act that leads away, at the end of what it is about. */
export function isClosedByCall({ links, text }: PageLine, page: PageText): boolean {
  const last = links[links.length - 1];
  return (
    last !== undefined &&
    last.end >= text.length - 2 &&
    callOfLink(last, page) >= 0.6 &&
    leadsAway(last, page.habits)
  );
}

/** How much of a line is a call to act, 0 to 1: not what the page's records say anyway. */
export function callOf(text: string, page: PageText): number {
  const share = callShare(text);
  return share > 0 && page.habits?.labels.has(text) === true ? 0 : share;
}

/** The grammar of a command tells where the link leads away; within a site it names the menu's entries too. */
function callOfLink(link: LineLink, page: PageText): number {
  if (page.habits?.labels.has(link.text) === true) return 0;
  return Math.max(callShare(link.text), leadsAway(link, page.habits) && isCommand(link.text) ? 0.7 : 0);
}

const MAX_WORDS = 5;
// An account of a messenger: whom to write to.
const CONTACT =
  /(?:微信|薇信|weixin|wechat|\bv信|\bq{2}\b|\bline\b(?: ?id)?|telegram|whats ?app|viber|\bzalo\b|카톡|카카오톡|텔레그램|라인|ไลน์|телеграм|ватсап|واتساب|تيليجرام)\s?[:：]?\s?@?[a-z\d_+-][\w .+-]{4,20}/i;
// An account anywhere: a seller's, or an author's.
const HANDLE = /(?:^|\s)@[a-z][\w.]{3}/i;

function topicEvidence(texts: readonly string[], page: PageText): number {
  const text = texts.join('\n');
  const total = Math.max(1, text.length);
  const off = texts.reduce((sum, line) => sum + isOffLanguage(line, page) * line.length, 0) / total;
  const overlap = page.vocabulary.overlap(text, 1);
  const strange = overlap < 0.15 ? 1 : overlap < 0.3 ? 0.5 : overlap > 0.6 ? -1 : 0;
  return Math.max(-1, off * 1.8 + strange);
}
