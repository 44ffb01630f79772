import type { Recognition } from '../page/contract';
import { LISTED_SCORE, recognizeSteps } from '../page/recognize';
import { isWebPage } from './is-web-page';
import { runSliced, SOON } from './run-sliced';

/** What the judge says of a page. `nearly`: only the user's own decisions and lists can make it spam. */
export interface Look {
  answer: 'ordinary' | 'nearly' | 'spam' | 'not-a-page';
  recognition: Recognition;
}

/** From here on a page is spam, as the contract says. */
const SPAM_LEVEL = 0.5;
const NOTHING: Recognition = { kind: 'ordinary', score: 0, signals: [] };

/** Looks at a page closely, at once and once. Never throws: a page that cannot be read is ordinary. */
export async function lookAt(document: Document): Promise<Look> {
  const { defaultView: window } = document;
  if (!isWebPage(document)) return { answer: 'not-a-page', recognition: NOTHING };
  if (window === null) return { answer: 'ordinary', recognition: NOTHING };
  try {
    return lookOf(await runSliced(window, recognizeSteps(document), SOON));
  } catch (error) {
    console.debug('Winnow could not read this page:', error);
    return { answer: 'ordinary', recognition: NOTHING };
  }
}

/** What a verdict on a page comes to. */
export function lookOf(recognition: Recognition): Look {
  const { score } = recognition;
  if (score >= SPAM_LEVEL) return { answer: 'spam', recognition };
  return { answer: score >= LISTED_SCORE ? 'nearly' : 'ordinary', recognition };
}
