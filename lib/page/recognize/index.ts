import type { PageOptions, Recognition } from '../contract';
import { drain } from '../work';
import { pageKind } from './page-kind';
import { readPage } from './read-page';
import { judge } from './verdict';

const NOTHING: Recognition = { kind: 'ordinary', score: 0, signals: [] };
/** From here on a subscribed list, or the user's word for the site, can make it spam. */
export const LISTED_SCORE = 0.3;

/** What the page is, and why. The cheap half: what runs on every page of the web. Changes nothing, never throws. */
export function recognizePage(document: Document, options: PageOptions = {}): Recognition {
  return drain(recognizeSteps(document, options));
}

/**
 * The same in slices: yields whenever some work is done, so that a content script can give way between them.
 * The return value is the recognition.
 */
export function* recognizeSteps(document: Document, options: PageOptions = {}): Generator<void, Recognition> {
  try {
    const page = yield* readPage(document, options.url ?? document.URL ?? '');
    const { score, signals } = yield* judge(page);
    const decided = decide(score, options);
    const kind = decided >= 0.5 ? pageKind(page) : 'ordinary';
    return { kind, score: decided, signals };
  } catch {
    // A page that takes its own nodes away while it is read, or is no HTML at all.
    return { ...NOTHING };
  }
}

/** The user's word stands above the evidence; a subscribed list is address evidence for a page that is nearly there. */
function decide(score: number, { rules }: PageOptions): number {
  if (rules?.verdict === 'ordinary') return Math.min(score, 0.49);
  if (rules?.verdict === 'spam') return Math.max(score, 0.5);
  if (rules?.listed === true && score >= LISTED_SCORE) return Math.max(score, 0.5);
  return score;
}
