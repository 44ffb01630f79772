import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { insist } from '@/lib/insist';
import { askBackground, isOrphaned } from '@/lib/messages';
import { recognizePage } from '@/lib/page/recognize';
import { isOwnPage, pageWorld } from '@/lib/page-world';
import { lookAt, type Look } from '@/lib/recognizer/look-at';

/** Injected where the recognizer's glance found a reason, or the user asks. The value goes to whoever injected it. */
export default defineUnlistedScript(async (): Promise<Look | null> => {
  pageWorld.winnowJudge = { recognizePage };
  if (isOwnPage()) return null;
  const look = await lookAt(document);
  pageWorld.winnowJudge.recognition = look.recognition;
  if (look.answer !== 'spam' && look.answer !== 'nearly') return look;
  try {
    const found = { answer: look.answer, recognition: look.recognition };
    // Told twice, the page would count as looked at for the first time again, while its cleaner is done and says no more.
    await insist(async () => {
      if (pageWorld.winnowCleaner?.isAlive() !== true) await askBackground('pageRecognized', found);
    });
  } catch (error) {
    if (!isOrphaned()) console.debug('Winnow:', error);
  }
  return look;
});
