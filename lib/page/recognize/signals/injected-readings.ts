import { measureReadings } from '../../traces/reading';
import { ramp, type SignalDefinition } from '../signal';

// A cheap look before the counting: a short run of letters with a tone mark, in brackets behind an ideograph.
const BRACKETED = /[㐀-鿿][(（][a-zü]{0,3}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;
const MAX_CHARACTERS = 200_000;

/** Pronunciations in brackets behind single ideographs, here and there all over the page. */
export const injectedReadings: SignalDefinition = {
  name: 'injected-readings',
  evidence: 'damage',
  measure(page) {
    if (!BRACKETED.test(page.text)) return null;
    const { readings, characters, ideographs } = measureReadings(page.text.slice(0, MAX_CHARACTERS));
    // A lesson glosses most of what it teaches.
    if (readings < 3 || characters < 3 || readings > ideographs * 0.35) return null;
    return { strength: ramp(readings, 2, 10), params: { times: readings } };
  },
  detail: ({ times }) => `Pronunciations in brackets stand inside words ${times} times.`,
};
