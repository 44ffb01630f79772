import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPopup } from '@/lib/cleaner/answer';
import { readPreview } from '@/lib/cleaner/preview';
import { CleanerSession } from '@/lib/cleaner/session';
import { isOrphaned } from '@/lib/messages';
import { analyzePage, cleanPage } from '@/lib/page';

/**
 * One cleaner a page, however often it is injected; one that an update left behind does not count. `winnowCore`: a page of
 * Winnow's own loads this script for what is in it, so that the extension carries it once.
 */
const world = globalThis as {
  winnowCleaner?: { isAlive: () => boolean };
  winnowPreview?: true;
  winnowCore?: (core: { analyzePage: typeof analyzePage; cleanPage: typeof cleanPage }) => void;
};

/** Injected by the background into spam pages; into any other only when the user asks what there is to save, and then it only reads. */
export default defineUnlistedScript(async () => {
  if (world.winnowCore !== undefined) {
    world.winnowCore({ analyzePage, cleanPage });
    return null;
  }
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
