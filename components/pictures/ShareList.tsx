import { formatNumber } from '../words';

export interface Share {
  name: string;
  count: number;
}

/** A ranking with a bar for each share of the largest; a list already reads as a table does. */
export function ShareList({ title, shares }: { title: string; shares: Share[] }) {
  const most = Math.max(1, ...shares.map(({ count }) => count));
  if (shares.length === 0) return null;
  return (
    <section class="shares">
      <h2>{title}</h2>
      <ol>
        {shares.map(({ name, count }) => (
          <li key={name}>
            <bdi>{name}</bdi>
            <span>{formatNumber(count)}</span>
            <div class="share-track">
              <div class="share-bar" style={{ inlineSize: `${(count / most) * 100}%` }} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
