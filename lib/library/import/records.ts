import type { Article } from '../article';
import type { ContentRow, DayRow, DomainRow, MergeRow, PageRow, TombstoneRow } from '../store/rows';

/** An article with its place in its group: all that a restore needs. */
export interface StoredArticle extends Article {
  place: number;
  onPages: string[];
}

/** Everything that the library holds, one record a row: what Winnow's own file is made of. */
export type LibraryRecord =
  | { type: 'page'; page: Omit<PageRow, 'key' | 'live' | 'order'> }
  | { type: 'article'; article: StoredArticle }
  | { type: 'content'; content: ContentRow }
  | { type: 'merge'; merge: MergeRow }
  | { type: 'tombstone'; tombstone: TombstoneRow }
  | { type: 'domain'; domain: DomainRow }
  | { type: 'day'; day: DayRow }
  /** The words of a saved search: a setting, that belongs to the list. */
  | { type: 'search'; search: { text: string } };
