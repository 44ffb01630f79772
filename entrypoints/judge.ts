import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { insist } from '@/lib/insist';
import { askBackground, isOrphaned } from '@/lib/messages';
import { recognizePage } from '@/lib/page/recognize';
import { isOwnPage, pageWorld } from '@/lib/page-world';
import { lookAt, lookOf, type Look } from '@/lib/recognizer/look-at';

/** Injected where the recognizer's glance found a reason, or the user asks. The value goes to whoever injected it. */
export default defineUnlistedScript(async (): Promise<Look | null> => {
  const judge = (pageWorld.winnowJudge ??= { recognizePage });
  judge.recognizePage = recognizePage; // one that an update left behind is of no use
  if (isOwnPage()) return null;
  const now = await lookAt(document);
  // What it read meanwhile is no longer the page that it called spam: the cleaner has begun to hide things.
  const look = isCleaned() && judge.recognition !== undefined ? lookOf(judge.recognition) : now;
  judge.recognition = look.recognition;
  if (look.answer !== 'spam' && look.answer !== 'nearly') return look;
  try {
    const found = { answer: look.answer, recognition: look.recognition };
    // Told twice, the page would count as looked at for the first time again, while its cleaner is done and says no more.
    await insist(async () => {
      if (!isCleaned()) await askBackground('pageRecognized', found);
    });
  } catch (error) {
    if (!isOrphaned()) console.debug('Winnow:', error);
  }
  return look;
});

function isCleaned(): boolean {
  return pageWorld.winnowCleaner?.isAlive() === true;
}
