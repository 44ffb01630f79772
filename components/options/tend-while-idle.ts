import { tendIndex } from '@/lib/library';
import { attempt } from '../list/article-actions';

const SLICE_MS = 200;

/** Carries the search index on in this page's idle moments, so that an import is searched at full speed soon after. */
export async function tendWhileIdle(): Promise<void> {
  const { isDone } = await tendIndex({ budgetMs: SLICE_MS });
  if (isDone) return;
  const next = () => void attempt(tendWhileIdle);
  requestIdleCallback(next, { timeout: 2_000 });
}
