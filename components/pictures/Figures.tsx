import { formatNumber, say } from '../words';

export interface Series {
  name: string;
  /** One value a label, none negative. */
  values: number[];
}

export interface FiguresProps {
  title: string;
  labels: string[];
  series: Series[];
  /** What the labels are, for the table's first column. */
  labelName: string;
}

/** The figures of a picture as a table, for those who listen or want them exactly; folded until somebody asks. */
export function Figures({ title, labels, series, labelName }: FiguresProps) {
  return (
    <details class="figures">
      <summary>
        {say('pictures.asTable')}
        <span class="visually-hidden"> – {title}</span>
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{labelName}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, place) => (
            <tr key={label}>
              <th scope="row">
                <bdi>{label}</bdi>
              </th>
              {series.map(({ name, values }) => (
                <td key={name}>{formatNumber(values[place] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
