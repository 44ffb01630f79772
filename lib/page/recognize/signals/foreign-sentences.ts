import { pageScript } from '../page-script';
import { nodeAt, tagAround } from '../read-page';
import { quote, ramp, type SignalDefinition } from '../signal';

const SENTENCE = /(?<=\n)[ \t]*[A-Z][a-z’']*(?:[ ,:;–-]{1,3}[$€£]?[\w’'%.,-]{1,20}){4,30}[.!?]?[ \t]*(?=\n)/g;
const MAX_SENTENCES = 8;

/** A few whole sentences in Latin letters on a page in Han, kana or hangul: advertisements, seldom quotations. */
export const foreignSentences: SignalDefinition = {
  name: 'foreign-sentences',
  evidence: 'script',
  measure(page) {
    const { script } = pageScript(page);
    if (script !== 'han' && script !== 'japanese' && script !== 'hangul') return null;
    const found: string[] = [];
    for (const match of page.text.slice(0, MAX_CHARACTERS).matchAll(SENTENCE)) {
      if (found.length > MAX_SENTENCES) return null;
      const node = nodeAt(page.starts, match.index);
      if (tagAround(page, page.starts[node]!, ['pre', 'code', 'a', 'blockquote']) === '')
        found.push(match[0]);
    }
    if (found.length === 0) return null;
    return {
      strength: ramp(found.length, 0, 2),
      params: { sentences: found.length, text: quote(found[0]!) },
    };
  },
  detail: ({ sentences, text }) => `${sentences} sentences are in another script than the page: “${text}”.`,
};

const MAX_CHARACTERS = 200_000;
