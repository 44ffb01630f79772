import { readTabState, type TabState, writeTabState } from '../tabs';

const waiting = new Map<number, Promise<unknown>>();

/**
 * Changes a tab's state; changes of one tab happen one after another, so that none is lost between read and write.
 * The map is only about order: it may go with the worker.
 */
export function changeTab(
  tabId: number,
  change: (state: TabState | null) => TabState | Promise<TabState>,
): Promise<TabState> {
  const before = waiting.get(tabId) ?? Promise.resolve();
  const after = before.then(async () => {
    const state = await change(await readTabState(tabId));
    await writeTabState(tabId, state);
    return state;
  });
  const settled = after
    .catch(() => {})
    .finally(() => {
      if (waiting.get(tabId) === settled) waiting.delete(tabId);
    });
  waiting.set(tabId, settled);
  return after;
}

type Page = Pick<TabState, 'url' | 'host' | 'private'>;

/** A page that nothing is known of yet. */
export function freshState({ url, host, private: isPrivate }: Page): TabState {
  return {
    url,
    host,
    private: isPrivate,
    status: 'looking',
    recognition: null,
    counts: {},
    removals: [],
    found: 0,
    saved: 0,
    added: 0,
    saving: true,
  };
}
