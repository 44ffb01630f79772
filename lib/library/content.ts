import { db } from './store/database';
import { guarded } from './store/fault';
import type { ContentRow } from './store/rows';

/** The whole text of an article, where its page was one: see `savePage`. Its HTML is sanitised wherever it is shown. */
export function getContent(articleId: string): Promise<ContentRow | undefined> {
  return guarded(() => db.contents.get(articleId));
}
