import { findGluedSentences } from '../../traces/glued-sentence';
import { proseRuns } from '../prose-runs';
import { ramp, type SignalDefinition } from '../signal';

/** Sentences that lost the full stop between them. */
export const gluedSentences: SignalDefinition = {
  name: 'glued-sentences',
  evidence: 'damage',
  measure(page) {
    const times = proseRuns(page, /ました|ません|でした|です|ます/, (text) =>
      findGluedSentences(text).map(({ start }) => ({ start, end: start + 1 })),
    ).length;
    return times < 1 ? null : { strength: ramp(times, 0, 4), params: { times } };
  },
  detail: ({ times }) => `The full stop between sentences is lost ${times} times.`,
};
