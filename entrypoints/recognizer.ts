import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackgroundSurely, isOrphaned } from '@/lib/messages';
import { lookAt, type Look } from '@/lib/recognizer/look-at';

/** Set by the background in this script's own world before it runs the script by hand: the user asked, so look now. */
const world = globalThis as { winnowAsked?: boolean };

/** Runs on every page of the web. Says nothing, keeps nothing and leaves nothing behind where the page is ordinary. */
export default defineUnlistedScript(async (): Promise<Look> => {
  const asked = world.winnowAsked === true;
  delete world.winnowAsked;
  const look = await lookAt(document, { now: asked });
  if (look.answer !== 'spam' && look.answer !== 'nearly') return look;
  try {
    await askBackgroundSurely('pageRecognized', { answer: look.answer, recognition: look.recognition });
  } catch (error) {
    if (!isOrphaned()) console.debug('Winnow:', error);
  }
  return look;
});
