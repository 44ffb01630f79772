import type { Article } from '@/lib/library';
import { LibraryError } from '@/lib/library/first-paint';
import { announce, announceTrouble } from '../toasts';
import { say, sayCount } from '../words';

// What changes the list is loaded at the first change: the popup's first paint only reads.
const changes = () => import('@/lib/library/change');
const trash = () => import('@/lib/library/trash');

const idsOf = (articles: Article[]) => articles.map(({ id }) => id);

/** Every act on articles, with its announcement and its undo. A failed write says so; nothing changes on screen by itself. */
export const articleActions = {
  /** Its page was opened: it is the user's now, and read. */
  opened(article: Article) {
    void attempt(async () => (await changes()).markOpened([article.id]));
  },
  keep(articles: Article[]) {
    void attempt(async () => {
      await (await changes()).keep(idsOf(articles));
      announce(sayCount('done.kept', articles.length));
    });
  },
  read(articles: Article[], on: boolean) {
    void attempt(async () => (await changes()).markRead(idsOf(articles), on));
  },
  star(articles: Article[], on: boolean) {
    void attempt(async () => (await changes()).star(idsOf(articles), on));
  },
  archive(articles: Article[], on: boolean) {
    void attempt(async () => {
      await (await changes()).archive(idsOf(articles), on);
      announce(sayCount(on ? 'done.archived' : 'done.unarchived', articles.length), async () =>
        (await changes()).archive(idsOf(articles), !on),
      );
    });
  },
  discard(articles: Article[]) {
    void attempt(async () => {
      await (await trash()).discard(idsOf(articles));
      announce(sayCount('done.deleted', articles.length), async () =>
        (await trash()).restore(idsOf(articles)),
      );
    });
  },
  /** What one page brought and nobody kept. */
  discardGroup(pageId: string) {
    void attempt(async () => {
      const ids = await (await trash()).discardGroup(pageId);
      announce(sayCount('done.deleted', ids.length), async () => (await trash()).restore(ids));
    });
  },
  restore(article: Article) {
    void attempt(async () => {
      await (await trash()).restore([article.id]);
      announce(say('done.restored'));
    });
  },
  tag(article: Article, tags: string[]) {
    const before = article.tags;
    void attempt(async () => {
      await (await changes()).setTags([article.id], tags);
      announce(say('done.tagged'), async () => (await changes()).setTags([article.id], before));
    });
  },
};

export type ArticleActions = typeof articleActions;

/** Runs an act; a failure is said in a sentence, with the next step where the library knows one. */
export async function attempt(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    announceTrouble(say('problem.failedAct', { reason: reasonOf(error) }));
  }
}

export function reasonOf(error: unknown): string {
  if (error instanceof LibraryError) return say(`fault.${error.fault}`);
  return error instanceof Error ? error.message : String(error);
}
