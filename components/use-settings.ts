import { getSettings, getSite, watchSettings, type Settings, type SiteSettings } from '@/lib/settings';
import type { Live } from './use-live-query';
import { useRead } from './use-read';

/** The general settings and those of one site, live. */
export function useSettings(host: string | null = null): Live<{ settings: Settings; site: SiteSettings }> {
  return useRead(
    async () => ({ settings: await getSettings(), site: host === null ? {} : await getSite(host) }),
    [host],
    watchSettings,
  );
}
