import type { Article } from '@/lib/library';
import * as library from '@/lib/library';
import { announce, announceTrouble } from '../toasts';
import { say, sayCount } from '../words';

const idsOf = (articles: Article[]) => articles.map(({ id }) => id);

/** Every act on articles, with its announcement and its undo. A failed write says so; nothing changes on screen by itself. */
export const articleActions = {
  /** Its page was opened: it is the user's now, and read. */
  opened(article: Article) {
    void attempt(() => library.markOpened([article.id]));
  },
  keep(articles: Article[]) {
    void attempt(async () => {
      await library.keep(idsOf(articles));
      announce(sayCount('done.kept', articles.length));
    });
  },
  read(articles: Article[], on: boolean) {
    void attempt(() => library.markRead(idsOf(articles), on));
  },
  star(articles: Article[], on: boolean) {
    void attempt(() => library.star(idsOf(articles), on));
  },
  archive(articles: Article[], on: boolean) {
    void attempt(async () => {
      await library.archive(idsOf(articles), on);
      announce(sayCount(on ? 'done.archived' : 'done.unarchived', articles.length), () =>
        library.archive(idsOf(articles), !on),
      );
    });
  },
  discard(articles: Article[]) {
    void attempt(async () => {
      await library.discard(idsOf(articles));
      announce(sayCount('done.deleted', articles.length), () => library.restore(idsOf(articles)));
    });
  },
  /** What one page brought and nobody kept. */
  discardGroup(pageId: string) {
    void attempt(async () => {
      const ids = await library.discardGroup(pageId);
      announce(sayCount('done.deleted', ids.length), () => library.restore(ids));
    });
  },
  restore(article: Article) {
    void attempt(async () => {
      await library.restore([article.id]);
      announce(say('done.restored'));
    });
  },
  tag(article: Article, tags: string[]) {
    const before = article.tags;
    void attempt(async () => {
      await library.setTags([article.id], tags);
      announce(say('done.tagged'), () => library.setTags([article.id], before));
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
  if (error instanceof library.LibraryError) return say(`fault.${error.fault}`);
  return error instanceof Error ? error.message : String(error);
}
