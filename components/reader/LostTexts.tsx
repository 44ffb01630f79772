import type { Article } from '@/lib/library';
import { listHistory } from '@/lib/library/sync/history';
import { formatExactly } from '../dates';
import { useLiveQuery } from '../use-live-query';
import { say } from '../words';

/** What an edit on another device replaced in the last 30 days, to read and to copy back. */
export function LostTexts({ article }: { article: Article }) {
  const lost = useLiveQuery(() => listHistory(article.id), [article.id]).value ?? [];
  if (lost.length === 0) return null;
  return (
    <details>
      <summary>{say('reader.replaced')}</summary>
      <ul>
        {lost.map(({ key, value, changedAt }) => (
          <li key={key}>
            <bdi>{Array.isArray(value) ? value.join(', ') : value}</bdi>{' '}
            {changedAt > 0 && <span class="soft">{formatExactly(changedAt)}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
