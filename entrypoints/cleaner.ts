import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPopup } from '@/lib/cleaner/answer';
import { readPreview } from '@/lib/cleaner/preview';
import { CleanerSession } from '@/lib/cleaner/session';
import { isOrphaned } from '@/lib/messages';

/** One cleaner a page, however often it is injected; one that an update left behind does not count. */
const world = globalThis as { winnowCleaner?: { isAlive: () => boolean }; winnowPreview?: true };

/** Injected by the background into spam pages; into any other only when the user asks what there is to save, and then it only reads. */
export default defineUnlistedScript(async () => {
  if (world.winnowPreview === true) {
    delete world.winnowPreview;
    return readPreview(document);
  }
  if (world.winnowCleaner?.isAlive() === true) return null;
  world.winnowCleaner = { isAlive: () => !isOrphaned() };
  const session = new CleanerSession(document);
  answerPopup(session);
  try {
    await session.start();
  } catch (error) {
    // An update in mid-flight, or a library that cannot save: the background has told the popup already.
    console.debug('Winnow:', error);
  }
  return null;
});
