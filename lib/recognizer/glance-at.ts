import { glanceSteps } from '../page/recognize/glance';
import { hasLessTextThan } from './has-less-text-than';
import { isWebPage } from './is-web-page';
import { runSliced } from './run-sliced';
import { afterLoad, whenVisible } from './when-visible';

/** A page with less text than this at idle is drawn by its own script: one more glance once it had its time. */
const FEW_CHARACTERS = 200;
const SECOND_GLANCE_AFTER_MS = 2_000;

/**
 * Glances at a page once it is on screen; once more where it was nearly empty. Whether the judge should look at it.
 * Never throws: a page that cannot be read is ordinary.
 */
export async function glanceAt(document: Document): Promise<boolean> {
  if (!isWebPage(document)) return false;
  await whenVisible(document);
  if (await glanceOnce(document)) return true;
  if (!hasLessTextThan(document, FEW_CHARACTERS)) return false;
  await afterLoad(document, SECOND_GLANCE_AFTER_MS);
  return glanceOnce(document);
}

async function glanceOnce(document: Document): Promise<boolean> {
  const { defaultView: window } = document;
  if (window === null) return false;
  try {
    return await runSliced(window, glanceSteps(document));
  } catch (error) {
    console.debug('Winnow could not read this page:', error);
    return false;
  }
}
