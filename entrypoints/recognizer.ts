import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackgroundSurely, isOrphaned } from '@/lib/messages';
import { glanceAt } from '@/lib/recognizer/glance-at';

/** Runs on every page of the web: a glance. Says nothing, keeps nothing and leaves nothing behind where it finds no reason to look. */
export default defineUnlistedScript(async () => {
  if (!(await glanceAt(document))) return;
  try {
    await askBackgroundSurely('pageSuspected');
  } catch (error) {
    if (!isOrphaned()) console.debug('Winnow:', error);
  }
});
