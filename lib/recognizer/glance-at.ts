import { glanceSteps, type Glance } from '../page/recognize/glance';
import { isWebPage } from './is-web-page';
import { runSliced } from './run-sliced';
import { afterLoad, whenVisible } from './when-visible';

/** A page that is nearly empty at idle is drawn by its own script: one more glance once it had its time. */
const SECOND_GLANCE_AFTER_MS = 2_000;

/**
 * Glances at a page once it is on screen; once more where it was nearly empty. Whether the judge should look at it.
 * Never throws: a page that cannot be read is ordinary.
 */
export async function glanceAt(document: Document): Promise<boolean> {
  if (!isWebPage(document)) return false;
  await whenVisible(document);
  const { deservesLook, isEmpty } = await glanceOnce(document);
  if (deservesLook || !isEmpty) return deservesLook;
  await afterLoad(document, SECOND_GLANCE_AFTER_MS);
  return (await glanceOnce(document)).deservesLook;
}

const NOTHING: Glance = { deservesLook: false, isEmpty: false };

async function glanceOnce(document: Document): Promise<Glance> {
  const { defaultView: window } = document;
  if (window === null) return NOTHING;
  try {
    return await runSliced(window, glanceSteps(document));
  } catch (error) {
    console.debug('Winnow could not read this page:', error);
    return NOTHING;
  }
}
