import type { Recognition } from '../page/contract';
import { LISTED_SCORE, recognizeSteps } from '../page/recognize';
import { hasLessTextThan } from './has-less-text-than';
import { runSliced } from './run-sliced';
import { afterLoad, whenVisible } from './when-visible';

/** What the recognizer says of a page. `nearly`: only the user's own decisions and lists can make it spam. */
export interface Look {
  answer: 'ordinary' | 'nearly' | 'spam' | 'not-a-page';
  recognition: Recognition;
}

/** A page with less text than this at idle is drawn by its own script: one more look once it had its time. */
const FEW_CHARACTERS = 200;
const SECOND_LOOK_AFTER_MS = 2_000;

/** From here on a page is spam, as the contract says. */
const SPAM_LEVEL = 0.5;
const NOTHING: Recognition = { kind: 'ordinary', score: 0, signals: [] };

/**
 * Looks at a page once it is on screen; once more where it was nearly empty. `now`: the user asked, so at once and once.
 * Never throws: a page that cannot be read is ordinary.
 */
export async function lookAt(document: Document, { now }: { now: boolean }): Promise<Look> {
  if (!isWebPage(document)) return { answer: 'not-a-page', recognition: NOTHING };
  if (!now) await whenVisible(document);
  const first = await readOnce(document);
  if (now || first.answer !== 'ordinary' || !hasLessTextThan(document, FEW_CHARACTERS)) return first;
  await afterLoad(document, SECOND_LOOK_AFTER_MS);
  return readOnce(document);
}

/** Images, PDFs, XML and plain text are shown in documents of their own: there is nothing to take apart in them. */
function isWebPage({ contentType }: Document): boolean {
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}

async function readOnce(document: Document): Promise<Look> {
  const { defaultView: window } = document;
  if (window === null) return { answer: 'ordinary', recognition: NOTHING };
  try {
    const recognition = await runSliced(window, recognizeSteps(document));
    return { answer: answerTo(recognition), recognition };
  } catch (error) {
    console.debug('Winnow could not read this page:', error);
    return { answer: 'ordinary', recognition: NOTHING };
  }
}

function answerTo({ score }: Recognition): Look['answer'] {
  if (score >= SPAM_LEVEL) return 'spam';
  return score >= LISTED_SCORE ? 'nearly' : 'ordinary';
}
