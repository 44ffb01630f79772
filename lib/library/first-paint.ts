/**
 * What a list needs before it can be painted, and no more: reading it, counting it, and telling a fault of it. Whatever
 * changes or searches the list is loaded when it is first used; importing `./index` here would load it all at once.
 */
export { countArticles, type ArticleCounts } from './counts';
export { listGroups, type ArticleGroup } from './groups';
export { listArticles, loadSearch } from './list/list-articles';
export { guarded, LibraryError } from './store/fault';
