import { findSearchEcho } from '../../traces/search-echo';
import { echoOf } from '../echo-lines';
import { quote, type SignalDefinition } from '../signal';

/** The page calls itself page N of a search. */
export const searchEcho: SignalDefinition = {
  name: 'search-echo',
  evidence: 'structure',
  measure(page) {
    const text = echoOf(page);
    if (text === null) return null;
    return { strength: findSearchEcho(text)!.lure ? 1 : 0.5, params: { text: quote(text) } };
  },
  detail: ({ text }) => `A heading repeats a search and a page number: “${text}”.`,
};
