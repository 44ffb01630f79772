import { findLostIdeographs, findLostSpaces } from '../../traces/lost-character';
import { proseRuns } from '../prose-runs';
import { ramp, type SignalDefinition } from '../signal';

/** Question marks that bad decoding left for spaces and ideographs. */
export const lostCharacters: SignalDefinition = {
  name: 'lost-characters',
  evidence: 'damage',
  measure(page) {
    const times = proseRuns(page, / \? \S|\?[。，、]/, (text) => [
      ...findLostSpaces(text),
      ...findLostIdeographs(text),
    ]).length;
    return times < 2 ? null : { strength: ramp(times, 1, 4), params: { times } };
  },
  detail: ({ times }) => `Question marks stand where characters were lost, ${times} times.`,
};
