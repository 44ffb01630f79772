import { LibraryError, savePage } from '../library';
import type { SaveReply, SaveRequest } from '../messages';
import type { TabState } from '../tabs';
import { showBadge } from './badge';
import { decide } from './decide';
import type { Sender } from './receive';
import { changeTab, freshState } from './tab-changes';

/** A page that keeps changing its address cannot flood the list: saves of one tab in one minute. */
const SAVES_A_MINUTE = 30;

const recent = new Map<number, number[]>();

/**
 * Saves what a page's cleaner found, under the address that the browser vouches for. Answers only after the
 * transaction is on disk; throws `LibraryError` where nothing was written.
 */
export async function saveArticles(request: SaveRequest, sender: Sender): Promise<SaveReply> {
  const refused = await refusal(request, sender);
  if (refused) return { added: 0, known: 0, total: 0, refused };
  const { pageId, title, kind, articles, content, asked } = request;
  try {
    const saved = await savePage({
      pageId,
      url: sender.url,
      title,
      kind,
      articles,
      savedAt: Date.now(),
      ...(content && { content }),
      ...(asked && { wanted: true }),
    });
    await tell(sender, (state) => ({
      ...withoutProblem(state),
      pageId: saved.pageId,
      saved: saved.total,
      // A second answer for the same page (retry, late articles) adds to the first.
      added: state.added + saved.added,
    }));
    const { added, known, total } = saved;
    return { added, known, total };
  } catch (error) {
    const problem = error instanceof LibraryError ? error.fault : 'failed';
    await tell(sender, (state) => ({ ...state, problem }));
    throw error;
  }
}

async function refusal(request: SaveRequest, sender: Sender): Promise<SaveReply['refused']> {
  if (sender.private) return 'private';
  if (!request.asked && !(await decide(sender.url)).saving) return 'off';
  const now = Date.now();
  const before = (recent.get(sender.tabId) ?? []).filter((at) => now - at < 60_000);
  if (before.length >= SAVES_A_MINUTE) return 'too-often';
  recent.set(sender.tabId, [...before, now]);
  return undefined;
}

async function tell(sender: Sender, change: (state: TabState) => TabState): Promise<void> {
  const { host } = await decide(sender.url);
  const state = await changeTab(sender.tabId, (before) =>
    change(before?.url === sender.url ? before : freshState({ ...sender, host })),
  );
  await showBadge(sender.tabId, state);
}

function withoutProblem({ problem: _problem, ...state }: TabState): TabState {
  return state;
}

export function forgetSaves(tabId: number): void {
  recent.delete(tabId);
}
