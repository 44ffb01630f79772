import type { Article } from '@/lib/library';
import { isStopped } from '../is-stopped';
import { announce, announceTrouble } from '../toasts';
import { say, sayCount } from '../words';
import type { ManyChanges } from './change-many';
import { reasonOf } from './reason-of';

// What changes the list is loaded at the first change: the popup's first paint only reads.
const changes = () => import('@/lib/library/change');
const trash = () => import('@/lib/library/trash');
const many = () => import('./change-many');

const idsOf = (articles: Article[]) => articles.map(({ id }) => id);

/** Every act on articles, with its announcement and its undo. A failed write says so; nothing changes on screen by itself. */
export const articleActions = {
  /** Its page was opened: it is the user's now, and read. */
  opened(article: Article) {
    void attempt(async () => (await changes()).markOpened([article.id]));
  },
  keep(articles: Article[]) {
    change(articles, async () => {
      const { keep } = await changes();
      return { change: keep, said: (count) => sayCount('done.kept', count) };
    });
  },
  read(articles: Article[], on: boolean) {
    change(articles, async () => {
      const { markRead } = await changes();
      return {
        change: (ids) => markRead(ids, on),
        whispered: (count) => sayCount(on ? 'done.read' : 'done.unread', count),
      };
    });
  },
  star(articles: Article[], on: boolean) {
    change(articles, async () => {
      const { star } = await changes();
      return {
        change: (ids) => star(ids, on),
        whispered: (count) => sayCount(on ? 'done.starred' : 'done.unstarred', count),
      };
    });
  },
  archive(articles: Article[], on: boolean) {
    change(articles, async () => {
      const { archive } = await changes();
      return {
        change: (ids) => archive(ids, on),
        said: (count) => sayCount(on ? 'done.archived' : 'done.unarchived', count),
        undo: (ids) => archive(ids, !on),
      };
    });
  },
  discard(articles: Article[]) {
    change(articles, async () => {
      const { discard, restore } = await trash();
      return { change: discard, said: (count) => sayCount('done.deleted', count), undo: restore };
    });
  },
  /** What one page brought and nobody kept. */
  discardGroup(pageId: string) {
    void attempt(async () => {
      const ids = await (await trash()).discardGroup(pageId);
      announce(sayCount('done.deleted', ids.length), async () => (await trash()).restore(ids));
    });
  },
  /** One entry of several that are the same; the undo splits them again and takes the marks back. */
  merge(articles: Article[]) {
    void attempt(async () => {
      const { mergeArticles, unmergeArticles } = await import('@/lib/library/merge-articles');
      const merged = await mergeArticles(idsOf(articles));
      if (!merged) return;
      announce(sayCount('done.merged', merged.mergeIds.length + 1), () => unmergeArticles(merged));
    });
  },
  restore(article: Article) {
    void attempt(async () => {
      await (await trash()).restore([article.id]);
      announce(say('done.restored'));
    });
  },
  /** Resolves to whether they are saved: a failure leaves what was typed in its field. */
  tag(article: Article, tags: string[]): Promise<boolean> {
    const before = article.tags;
    return attempt(async () => {
      await (await changes()).setTags([article.id], tags);
      announce(say('done.tagged'), async () => (await changes()).setTags([article.id], before));
    });
  },
};

export type ArticleActions = typeof articleActions;

function change(articles: Article[], prepare: () => Promise<ManyChanges>): void {
  void attempt(async () => {
    const [{ changeMany }, prepared] = await Promise.all([many(), prepare()]);
    await changeMany(idsOf(articles), prepared);
  });
}

/**
 * Runs an act; a failure is said in a sentence, with the next step where the library knows one. Stopping it is none. Resolves to
 * whether it was done.
 */
export async function attempt(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (isStopped(error)) return false;
    announceTrouble(say('problem.failedAct', { reason: reasonOf(error) }));
    return false;
  }
}
