import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { analyze, clean } from '@/lib/cleaner/analyze';
import { answerPopup } from '@/lib/cleaner/answer';
import { readPreview } from '@/lib/cleaner/preview';
import { CleanerSession } from '@/lib/cleaner/session';
import { isOrphaned } from '@/lib/messages';
import { isOwnPage, pageWorld } from '@/lib/page-world';

/** Injected by the background into spam pages; into any other only when the user asks what there is to save, and then it only reads. */
export default defineUnlistedScript(async () => {
  if (isOwnPage()) {
    pageWorld.winnowCore = { analyze, clean };
    return null;
  }
  if (pageWorld.winnowPreview) {
    pageWorld.winnowPreview -= 1;
    return readPreview(document);
  }
  if (pageWorld.winnowCleaner?.isAlive() === true) return null;
  pageWorld.winnowCleaner = { isAlive: () => !isOrphaned() };
  const session = new CleanerSession(document);
  answerPopup(session);
  addEventListener('pageshow', ({ isTrusted, persisted }) => {
    if (isTrusted && persisted) session.comeBack().catch(sayQuietly);
  });
  try {
    await session.start();
  } catch (error) {
    sayQuietly(error);
  }
  return null;
});

/** An update in mid-flight, or a library that cannot save: the background has told the popup already. */
function sayQuietly(error: unknown): void {
  console.debug('Winnow:', error);
}
