import { useEffect, useState } from 'preact/hooks';
import { getSettings, getSite, watchSettings, type Settings, type SiteSettings } from '@/lib/settings';

/** The general settings and those of one site, live. Null until read. */
export function useSettings(host: string | null = null): { settings: Settings; site: SiteSettings } | null {
  const [both, setBoth] = useState<{ settings: Settings; site: SiteSettings } | null>(null);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const settings = await getSettings();
      const site = host === null ? {} : await getSite(host);
      if (current) setBoth({ settings, site });
    };
    void read();
    const unwatch = watchSettings(() => void read());
    return () => {
      current = false;
      unwatch();
    };
  }, [host]);
  return both;
}
