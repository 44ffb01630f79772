import { isAddressListed } from '../filters/enabled-lists';
import { enabledLists } from '../filters/subscriptions';
import { rulesForHost } from '../filters/rule-store';
import type { CleanerOrders } from '../messages';
import type { PageRules } from '../page/contract';
import { getSettings, getSite, hostOf, type SiteSettings } from '../settings';

/** What the settings, the site's switches and the lists say about one address. */
export interface Decision {
  host: string | null;
  site: SiteSettings;
  listed: boolean;
  /** Clean by itself here. */
  cleaning: boolean;
  /** Save by itself here. */
  saving: boolean;
  reasonsOff: NonNullable<PageRules['reasonsOff']>;
}

const NO_SITE: SiteSettings = {};

export async function decide(url: string): Promise<Decision> {
  const host = hostOf(url);
  const [settings, site, listed] = await Promise.all([
    getSettings(),
    host === null ? NO_SITE : getSite(host),
    // A list that cannot be read must not keep a page from being cleaned.
    isAddressListed(url).catch(() => false),
  ]);
  return {
    host,
    site,
    listed,
    cleaning: site.cleaning ?? settings.cleaning,
    saving: site.saving ?? settings.saving,
    reasonsOff: [...new Set([...settings.reasonsOff, ...(site.reasonsOff ?? [])])],
  };
}

/** Orders for the cleaner. `forced`: the user asked for this page to be cleaned, whatever the switches say. */
export async function ordersFor(decision: Decision, forced: boolean): Promise<CleanerOrders> {
  const { host, site, listed, reasonsOff } = decision;
  const { hide, show } = host === null ? { hide: [], show: [] } : await rulesForHost(host);
  const verdict = forced ? 'spam' : site.verdict;
  const rules: PageRules = {
    ...(verdict && { verdict }),
    ...(listed && { listed }),
    ...(hide.length > 0 && { hide }),
    ...(show.length > 0 && { show }),
    ...(site.keepTexts && { keepTexts: site.keepTexts }),
    ...(reasonsOff.length > 0 && { reasonsOff }),
  };
  // A list that cannot be read must not keep a page from being cleaned.
  const lists = (await enabledLists('cosmetic').catch(() => [])).length > 0;
  return { rules, clean: forced || decision.cleaning, save: decision.saving, lists };
}
