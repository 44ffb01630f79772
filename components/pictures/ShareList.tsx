import { formatNumber } from '../words';
import { Figures } from './Figures';

export interface Share {
  name: string;
  count: number;
}

export interface ShareListProps {
  title: string;
  shares: Share[];
  /** What is ranked, and what is counted: the heads of the table's columns. */
  labelName: string;
  countName: string;
}

/** A ranking with a bar for each share of the largest; the same figures stand in a table under it, as under a chart. */
export function ShareList({ title, shares, labelName, countName }: ShareListProps) {
  const counts = shares.map(({ count }) => count);
  const most = Math.max(1, ...counts);
  if (shares.length === 0) return null;
  return (
    <figure class="shares">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
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
      <Figures
        title={title}
        labelName={labelName}
        labels={shares.map(({ name }) => name)}
        series={[{ name: countName, values: counts }]}
      />
    </figure>
  );
}
