import { db } from './store/database';
import { guarded } from './store/fault';
import type { ContentRow } from './store/rows';
import { writeLibrary } from './store/transact';
import { writeArticles } from './store/write';

/** Reader content of an article: `html` is not trusted, since a file may bring it, and is sanitised wherever it is shown. */
export interface ArticleContent {
  html: string;
  /** Plain text, paragraphs separated by a blank line; searched like the summary. */
  text: string;
}

/** Keeps the text of an article to read later. Resolves to false where the article is not in the list. */
export function saveContent(articleId: string, content: ArticleContent, now = Date.now()): Promise<boolean> {
  const { html, text } = content;
  return writeLibrary([db.contents], async () => {
    const article = await db.articles.where('id').equals(articleId).first();
    if (!article) return false;
    await db.contents.put({ id: articleId, html, text, savedAt: now });
    await writeArticles([{ before: article, after: { ...article, contentAt: now } }]);
    return true;
  });
}

export function getContent(articleId: string): Promise<ContentRow | undefined> {
  return guarded(() => db.contents.get(articleId));
}
