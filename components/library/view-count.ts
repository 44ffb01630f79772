import type { ArticleCounts } from '@/lib/library';
import { UNNARROWED, type Route, type View } from './route';

/** How many articles a view holds; null where that is not counted. */
export function countOf(view: View, counts: ArticleCounts | undefined): number | null {
  if (!counts) return null;
  if (view === 'list') return counts.found + counts.kept;
  if (view === 'everything') return counts.total;
  return view === 'pictures' || view === 'duplicates' ? null : counts[view];
}

/** How many articles stand at a place; null where nobody knows before all are read. */
export function countAt(route: Route, counts: ArticleCounts | undefined): number | null {
  const narrowings = Object.keys(UNNARROWED) as (keyof typeof UNNARROWED)[];
  const isNarrowed = narrowings.some((name) => route[name].trim() !== '');
  return isNarrowed ? null : countOf(route.view, counts);
}
