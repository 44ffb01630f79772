import { askTab } from '../../messages';
import { readTabState } from '../../tabs';
import { cleanTab } from '../look';

/** The original instead of the cleaned page and back; cleans a spam page where cleaning is off. Leaves ordinary pages alone. */
export async function togglePage(tabId: number): Promise<void> {
  const status = (await readTabState(tabId))?.status;
  if (status === 'cleaned') await askTab(tabId, 'showOriginal');
  else if (status === 'restored') await askTab(tabId, 'cleanAgain');
  else if (status === 'off') await cleanTab({ tabId });
}
