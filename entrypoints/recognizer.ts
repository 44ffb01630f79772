import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { insist } from '@/lib/insist';
import { askBackground, isOrphaned } from '@/lib/messages';
import { pageWorld } from '@/lib/page-world';
import { glanceAt } from '@/lib/recognizer/glance-at';

/** Runs on every page of the web: a glance. Says nothing, keeps nothing and leaves nothing behind where it finds no reason to look. */
export default defineUnlistedScript(async () => {
  if (!(await glanceAt(document))) return;
  try {
    // The answer comes when all is done. Where the judge is here already, a worker that was stopped meanwhile did its part.
    await insist(async () => {
      if (pageWorld.winnowJudge === undefined) await askBackground('pageSuspected');
    });
  } catch (error) {
    if (!isOrphaned()) console.debug('Winnow:', error);
  }
});
