/**
 * The reading list. Reads work in a Dexie `liveQuery` and follow every write, from the background too. Writes are one
 * transaction each and reject with a `LibraryError` whose `message` is the cause and whose `nextStep` is what to do.
 */
export type { Article, ArticleState, FoundOn, PageBatch, SaveResult, Sighting } from './article';
export {
  archive,
  keep,
  markOpened,
  markRead,
  setNote,
  setOriginals,
  setProgress,
  setTags,
  star,
  tag,
} from './change';
export { getContent } from './content';
export { countArticles, type ArticleCounts } from './counts';
export { countRemovals, listDays, listTallies, type DayRow, type TallyKind } from './figures';
export { gradeOf, originalsOf } from './originals';
export { getArticle } from './get-article';
export { articlesOfPage } from './articles-of-page';
export { listGroups, type ArticleGroup, type GroupCursor, type GroupPage, type GroupQuery } from './groups';
export type { ArticlePage, ArticleQuery, Cursor } from './list/article-query';
export { keepHouse, type HouseRules } from './housekeeping';
export { listArticles } from './list/list-articles';
export { mergeArticles, unmergeArticles } from './merge-articles';
export { listMerges, splitMerge } from './merges';
export { savePage } from './save-page';
export { tendIndex, type IndexState } from './search/segments/tend';
export { hitsOf, type HitRange } from './search/hits';
export { forgetDomain, listDomains, recordDomain } from './domains';
export { noteBackup, readBackupState, type BackupState } from './backups';
export { onBlocked } from './blocked';
export { readUsedSpace, type UsedSpace } from './space';
export { LibraryError, type LibraryFault } from './store/fault';
export { isReadOnly } from './store/schema-version';
export {
  deleteAtOnce,
  deleteForever,
  deleteSoon,
  discard,
  discardGroup,
  idsInTrash,
  keepInTrash,
  restore,
  TRASH_DAYS,
} from './trash';
