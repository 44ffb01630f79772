import { Figures, type FiguresProps, type Series } from './Figures';

const HEIGHT = 120;
const GROUP = 28;
/** A few days stand at the end, as wide as in a full picture. */
const FEWEST_GROUPS = 14;

/** Bars side by side over time; the same figures stand in a table for those who listen or want them exactly. */
export function BarChart({ title, labels, series, labelName }: FiguresProps) {
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  const width = Math.max(FEWEST_GROUPS, labels.length) * GROUP;
  const start = width - labels.length * GROUP;
  const bar = (GROUP - 8) / series.length;
  return (
    <figure class="chart">
      <figcaption>
        <h2>{title}</h2>
        {series.length > 1 && <Legend series={series} />}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {series.map(({ name, values }, rank) =>
          values.map((value, place) => {
            const height = (value / most) * (HEIGHT - 4);
            const x = start + place * GROUP + 4 + rank * bar;
            return (
              <rect
                key={`${name} ${labels[place]}`}
                class={`bar bar-${rank}`}
                x={x}
                y={HEIGHT - height}
                width={bar - 1}
                height={height}
                rx="1.5"
              />
            );
          }),
        )}
      </svg>
      <Figures title={title} labels={labels} series={series} labelName={labelName} />
    </figure>
  );
}

function Legend({ series }: { series: Series[] }) {
  return (
    <ul class="legend">
      {series.map(({ name }, rank) => (
        <li key={name} class={`bar-${rank}`}>
          {name}
        </li>
      ))}
    </ul>
  );
}
