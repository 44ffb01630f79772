import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '@/lib/messages';
import { readTabState, watchTabState, type TabState } from '@/lib/tabs';

/** What Winnow knows of a tab, live. Null until the first answer; `failed` where the background gave none. */
export function useTabState(tabId: number | null): { state: TabState | null; failed: boolean } {
  const [state, setState] = useState<TabState | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (tabId === null) return;
    let current = true;
    const show = (next: TabState | null) => {
      if (current && next) setState(next);
    };
    const unwatch = watchTabState(tabId, show);
    readTabState(tabId).then(show, () => {});
    askBackground('getTabState', { tabId }).then(show, () => current && setFailed(true));
    return () => {
      current = false;
      unwatch();
    };
  }, [tabId]);
  return { state, failed: failed && state === null };
}
