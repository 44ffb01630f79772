import { canonicalElsewhere } from './canonical-elsewhere';
import { disguisedWords } from './disguised-words';
import { farmScript } from './farm-script';
import { foreignLines } from './foreign-lines';
import { foreignOffer } from './foreign-offer';
import { foreignSentences } from './foreign-sentences';
import { gibberish } from './gibberish';
import { gluedSentences } from './glued-sentences';
import { gluedTags } from './glued-tags';
import { gluedTopics } from './glued-topics';
import { hiddenLinks } from './hidden-links';
import { injectedReadings } from './injected-readings';
import { junkPairs } from './junk-pairs';
import { keywordEcho } from './keyword-echo';
import { keywordHeading } from './keyword-heading';
import { keywordLine } from './keyword-line';
import { keywordTitle } from './keyword-title';
import { leakedSource } from './leaked-source';
import { leakedTags } from './leaked-tags';
import { linkRow } from './link-row';
import { lostCharacters } from './lost-characters';
import { mirrorPhrases } from './mirror-phrases';
import { naiveConversion } from './naive-conversion';
import { oddBlock } from './odd-block';
import { offTopicTitle } from './off-topic-title';
import { plantedLinksSignal } from './planted-links';
import { randomHosts } from './random-hosts';
import { randomIdTags } from './random-id-tags';
import { replacedTerm } from './replaced-term';
import { salesOffers } from './sales-offers';
import { scraperMarks } from './scraper-marks';
import { searchEcho } from './search-echo';
import { searchLure } from './search-lure';
import { spamHosts } from './spam-hosts';
import { spamWords } from './spam-words';
import { titleScript } from './title-script';
import { unrelatedTrades } from './unrelated-trades';
import type { SignalDefinition } from '../signal';

/** The whole recognizer at a glance. A file here that this list lacks fails a test. */
export const signals: readonly SignalDefinition[] = [
  canonicalElsewhere,
  disguisedWords,
  farmScript,
  foreignLines,
  foreignOffer,
  foreignSentences,
  gibberish,
  gluedSentences,
  gluedTags,
  gluedTopics,
  hiddenLinks,
  injectedReadings,
  junkPairs,
  keywordEcho,
  keywordHeading,
  keywordLine,
  keywordTitle,
  leakedSource,
  leakedTags,
  linkRow,
  lostCharacters,
  mirrorPhrases,
  naiveConversion,
  oddBlock,
  offTopicTitle,
  plantedLinksSignal,
  randomHosts,
  randomIdTags,
  replacedTerm,
  salesOffers,
  scraperMarks,
  searchEcho,
  searchLure,
  spamHosts,
  spamWords,
  titleScript,
  unrelatedTrades,
];
