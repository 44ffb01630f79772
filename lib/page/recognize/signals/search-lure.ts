import { findSearchEcho } from '../../traces/search-echo';
import { echoOf } from '../echo-lines';
import { quote, type SignalDefinition } from '../signal';

/** "Learn more about Search Results …": wording that no search page made for people has. */
export const searchLure: SignalDefinition = {
  name: 'search-lure',
  evidence: 'words',
  measure(page) {
    const text = echoOf(page);
    if (text === null || !findSearchEcho(text)!.lure) return null;
    return { strength: 1, params: { text: quote(text) } };
  },
  detail: ({ text }) => `A heading invites to learn more about a search: “${text}”.`,
};
