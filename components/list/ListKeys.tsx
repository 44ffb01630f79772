import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Article } from '@/lib/library';
import { Help } from '../Help';
import { undoLast } from '../toasts';
import { articleActions, attempt } from './article-actions';
import type { FeedItem } from './feed';
import type { Command } from './keys';
import { focusedArticleId, focusedGroupId, moveFocus, useCommands } from './use-list-keys';

export interface ListKeysProps {
  list: RefObject<HTMLElement>;
  field: RefObject<HTMLInputElement>;
  items: FeedItem[];
}

/** The keyboard of the popup's list: walking through it, acting on the entry that has the focus, and the help. */
export function ListKeys({ list, field, items }: ListKeysProps) {
  const [help, setHelp] = useState(false);
  useCommands((command) => {
    if (command === 'help') {
      setHelp(true);
      return true;
    }
    if (runOnList(command, list.current, field.current)) return true;
    const articles = focusedArticles(items);
    return articles.length > 0 && runOnArticles(command, articles, list.current);
  });
  return help ? <Help place="popup" onClose={() => setHelp(false)} /> : null;
}

function runOnList(command: Command, list: HTMLElement | null, field: HTMLInputElement | null): boolean {
  if (command === 'search') field?.focus();
  else if (command === 'next') moveFocus(list, 1);
  else if (command === 'previous') moveFocus(list, -1);
  else if (command === 'undo') void attempt(undoLast);
  else return false;
  return true;
}

function runOnArticles(command: Command, articles: Article[], list: HTMLElement | null): boolean {
  const [first] = articles;
  if (!first) return false;
  if (command === 'open') (list?.ownerDocument.activeElement as HTMLElement | null)?.click();
  else if (command === 'archive') articleActions.archive(articles, first.archivedAt === undefined);
  else if (command === 'star') articleActions.star(articles, first.starredAt === undefined);
  else if (command === 'read') articleActions.read(articles, first.readAt === undefined);
  else if (command === 'delete') articleActions.discard(articles);
  else if (command === 'tag') focusedEntry()?.querySelector<HTMLElement>('[data-tag]')?.click();
  else return false;
  return true;
}

function focusedEntry(): Element | null {
  return document.activeElement?.closest('[data-article]') ?? null;
}

/** The article with the focus; all of a group's where its heading has it. */
function focusedArticles(items: FeedItem[]): Article[] {
  const groupId = focusedGroupId();
  const articleId = focusedArticleId();
  for (const item of items) {
    const articles = 'group' in item ? item.group.articles : [item.article];
    if ('group' in item && item.group.pageId === groupId) return articles;
    const article = articles.find(({ id }) => id === articleId);
    if (article) return [article];
  }
  return [];
}
