import type { RefObject } from 'preact';
import { openInTab } from '@/lib/open-in-tab';
import type { Article } from '@/lib/library';
import { articleActions, attempt } from '../list/article-actions';
import type { Command } from '../list/keys';
import { focusedArticleId, useCommands } from '../list/use-list-keys';
import { undoLast } from '../toasts';

export interface LibraryCommands {
  articles: Article[];
  current: string | null;
  field: RefObject<HTMLInputElement>;
  onCurrent: (id: string) => void;
  onOpen: (id: string) => void;
  onSelect: (id: string) => void;
  onHelp: () => void;
  onLeave: () => void;
}

/** The keyboard of the library: j and k walk through the list, o opens the page itself, the rest acts on the entry. */
export function useLibraryCommands(page: LibraryCommands): void {
  useCommands((command) => {
    const here = focusedArticleId() ?? page.current;
    const index = page.articles.findIndex(({ id }) => id === here);
    return runOnPage(command, page, index) || runOnArticle(command, page, page.articles[index]);
  });
}

function runOnPage(command: Command, page: LibraryCommands, index: number): boolean {
  if (command === 'search') page.field.current?.focus();
  else if (command === 'help') page.onHelp();
  else if (command === 'leave') page.onLeave();
  else if (command === 'undo') void attempt(undoLast);
  else if (command === 'next' || command === 'previous') step(page, index, command === 'next' ? 1 : -1);
  else return false;
  return true;
}

function step({ articles, onCurrent, onOpen }: LibraryCommands, index: number, by: 1 | -1): void {
  const next = articles[index === -1 ? 0 : Math.min(articles.length - 1, Math.max(0, index + by))];
  if (!next) return;
  onCurrent(next.id);
  onOpen(next.id);
  const before = document.activeElement;
  // The row may only now come into the DOM; by then a further key may have led elsewhere.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const { activeElement } = document;
      if (activeElement !== before && activeElement !== document.body) return;
      document
        .querySelector<HTMLElement>(`.virtual [data-article="${CSS.escape(next.id)}"] [data-focus]`)
        ?.focus();
    }),
  );
}

function runOnArticle(command: Command, page: LibraryCommands, article: Article | undefined): boolean {
  if (!article) return false;
  if (command === 'open') openPage(article);
  else if (command === 'archive') articleActions.archive([article], article.archivedAt === undefined);
  else if (command === 'star') articleActions.star([article], article.starredAt === undefined);
  else if (command === 'read') articleActions.read([article], article.readAt === undefined);
  else if (command === 'delete') articleActions.discard([article]);
  else if (command === 'select') page.onSelect(article.id);
  else if (command === 'tag') document.querySelector<HTMLElement>('.reader [data-tag]')?.click();
  else return false;
  return true;
}

function openPage(article: Article): void {
  const { url } = article;
  if (url === null) return;
  articleActions.opened(article);
  void attempt(() => openInTab(url));
}
