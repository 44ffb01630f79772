import type { PageSignal } from '@/lib/page/contract';
import { say, sayCount, type MessageKey } from '../words';

/** The sentences of the signals that the locales know; a newer signal speaks its own English. */
export const signalKeys: Record<string, MessageKey> = {
  'canonical-elsewhere': 'signal.canonicalElsewhere',
  'disguised-words': 'signal.disguisedWords',
  'farm-script': 'signal.farmScript',
  'foreign-lines': 'signal.foreignLines',
  'foreign-offer': 'signal.foreignOffer',
  'foreign-sentences': 'signal.foreignSentences',
  gibberish: 'signal.gibberish',
  'glued-sentences': 'signal.gluedSentences',
  'glued-tags': 'signal.gluedTags',
  'glued-topics': 'signal.gluedTopics',
  'hidden-links': 'signal.hiddenLinks',
  'injected-readings': 'signal.injectedReadings',
  'junk-pairs': 'signal.junkPairs',
  'keyword-echo': 'signal.keywordEcho',
  'keyword-heading': 'signal.keywordHeading',
  'keyword-line': 'signal.keywordLine',
  'keyword-title': 'signal.keywordTitle',
  'leaked-source': 'signal.leakedSource',
  'leaked-tags': 'signal.leakedTags',
  'link-row': 'signal.linkRow',
  'lost-characters': 'signal.lostCharacters',
  'mirror-phrases': 'signal.mirrorPhrases',
  'naive-conversion': 'signal.naiveConversion',
  'odd-block': 'signal.oddBlock',
  'off-topic-title': 'signal.offTopicTitle',
  'planted-links': 'signal.plantedLinks',
  'random-hosts': 'signal.randomHosts',
  'random-id-tags': 'signal.randomIdTags',
  'replaced-term': 'signal.replacedTerm',
  'sales-offers': 'signal.salesOffers',
  'scraper-marks': 'signal.scraperMarks',
  'search-echo': 'signal.searchEcho',
  'search-lure': 'signal.searchLure',
  'spam-hosts': 'signal.spamHosts',
  'spam-words': 'signal.spamWords',
  'title-script': 'signal.titleScript',
  'unrelated-trades': 'signal.unrelatedTrades',
};

/** What decides between singular and plural, where there may be just one. */
const countedBy: Record<string, string> = {
  'foreign-offer': 'lines',
  'foreign-sentences': 'sentences',
  'glued-sentences': 'times',
  'keyword-echo': 'times',
  'keyword-line': 'lines',
  'leaked-source': 'times',
  'leaked-tags': 'times',
  'mirror-phrases': 'phrases',
  'odd-block': 'blocks',
  'planted-links': 'links',
  'replaced-term': 'times',
  'sales-offers': 'lines',
  'scraper-marks': 'times',
  'spam-hosts': 'sites',
  'spam-words': 'lines',
};

/**
 * What a signal saw, in the user's language where the locales know it. What it quotes from the page may be explicit:
 * unless `isQuoting`, dots in brackets stand in its place.
 */
export function signalSentence({ name, detail, params }: PageSignal, isQuoting: boolean): string {
  const quoted = quoteOf(params);
  const shown = isQuoting || quoted === '' ? params : { ...params, text: '[…]' };
  const key = signalKeys[name];
  const counted = countedBy[name];
  if (key !== undefined && counted !== undefined) return sayCount(key, Number(params[counted]), shown);
  if (key !== undefined) return say(key, shown);
  return isQuoting || quoted === '' ? detail : detail.replaceAll(quoted, '[…]');
}

/** No page's text has it. */
const CUT = '\uE000';

/** The whole sentence in three: what stands before its quote, the page's own words, and what stands after. */
export function cutAtQuote(signal: PageSignal): { before: string; quote: string; after: string } {
  const quote = quoteOf(signal.params);
  if (quote === '') return { before: signalSentence(signal, true), quote, after: '' };
  const detail = signal.detail.replace(quote, CUT);
  const sentence = signalSentence({ ...signal, detail, params: { ...signal.params, text: CUT } }, true);
  const [before = '', after] = sentence.split(CUT);
  // A sentence that does not show its quote.
  return after === undefined ? { before, quote: '', after: '' } : { before, quote, after };
}

/** The page's own words that a signal quotes; '' where it quotes none. */
export function quoteOf({ text }: PageSignal['params']): string {
  return text === undefined ? '' : String(text);
}
