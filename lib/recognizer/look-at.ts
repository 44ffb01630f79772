import { recognizePage, type Recognition } from '../page';
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
/** From here on the background is asked, which knows site switches and lists. */
const ASK_LEVEL = 0.35;

const NOTHING: Recognition = { kind: 'ordinary', score: 0, signals: [] };

/**
 * Looks at a page once it is on screen; once more where it was nearly empty. `now`: the user asked, so at once and once.
 * Never throws: a page that cannot be read is ordinary.
 */
export async function lookAt(document: Document, { now }: { now: boolean }): Promise<Look> {
  if (!isWebPage(document)) return { answer: 'not-a-page', recognition: NOTHING };
  if (!now) await whenVisible(document);
  const first = await readOnce(document);
  if (now || first.characters >= FEW_CHARACTERS) return first.look;
  await afterLoad(document, SECOND_LOOK_AFTER_MS);
  return (await readOnce(document)).look;
}

/** Images, PDFs, XML and plain text are shown in documents of their own: there is nothing to take apart in them. */
function isWebPage({ contentType }: Document): boolean {
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}

async function readOnce(document: Document): Promise<{ look: Look; characters: number }> {
  const { defaultView: window } = document;
  if (window === null) return { look: { answer: 'ordinary', recognition: NOTHING }, characters: 0 };
  try {
    const recognition = await runSliced(window, steps(document));
    const characters = document.body?.textContent?.length ?? 0;
    return { look: { answer: answerTo(recognition), recognition }, characters };
  } catch (error) {
    console.debug('Winnow could not read this page:', error);
    return { look: { answer: 'ordinary', recognition: NOTHING }, characters: FEW_CHARACTERS };
  }
}

// eslint-disable-next-line require-yield
function* steps(document: Document): Generator<void, Recognition> {
  return recognizePage(document);
}

function answerTo({ score }: Recognition): Look['answer'] {
  if (score >= SPAM_LEVEL) return 'spam';
  return score >= ASK_LEVEL ? 'nearly' : 'ordinary';
}
