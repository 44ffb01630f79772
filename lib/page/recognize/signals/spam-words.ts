import { quote, ramp, type SignalDefinition } from '../signal';
import { wordHits } from '../words';

/** Words of gambling, adult, pharmacy and other spam in short lines. Support only: a page about such things has them too. */
export const spamWords: SignalDefinition = {
  name: 'spam-words',
  evidence: 'words',
  support: true,
  measure(page) {
    const { lines, words } = wordHits(page);
    if (lines.length === 0) return null;
    return {
      strength: ramp(Math.min(lines.length, words.size), 0, 4),
      params: { lines: lines.length, text: quote([...words].slice(0, 4).join(', ')) },
    };
  },
  detail: ({ lines, text }) => `${lines} short lines hold words of spam trades: ${text}.`,
};
