import { readCounts } from './store/read-counts';
import { guarded } from './store/fault';

export interface ArticleCounts {
  /** Everything but the trash. */
  total: number;
  /** In the list and unread: neither archived nor in the trash. */
  unread: number;
  /** In the list, by state. */
  found: number;
  kept: number;
  archive: number;
  starred: number;
  trash: number;
}

/** How many articles there are, from one stored row: the same speed at any size. Works in a `liveQuery`. */
export function countArticles(): Promise<ArticleCounts> {
  return guarded(async () => {
    const { shelves, starred } = await readCounts();
    const found = shelves.found + shelves['found-read'];
    const kept = shelves.kept + shelves['kept-read'];
    const { archive, trash } = shelves;
    return {
      total: found + kept + archive,
      unread: shelves.found + shelves.kept,
      found,
      kept,
      archive,
      starred,
      trash,
    };
  });
}
