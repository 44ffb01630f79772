import type { Article } from '../../lib/library';
import type { TabState } from '../../lib/tabs';
import type { Visit } from './visit';

const SIGNALS = 3;
const LISTED = 30;

/** One row a page: verdict and strongest signals, blocks hidden, articles saved, milliseconds. */
export function tableOf(visits: readonly Visit[]): string {
  const head = ['page', 'verdict', 'strongest signals', 'hidden', 'saved', 'ms'];
  const rows = visits.map(({ name, state, ms }) => [
    name,
    verdictOf(state),
    (state.recognition?.signals ?? [])
      .slice(0, SIGNALS)
      .map((signal) => signal.name)
      .join(', ') || '–',
    String(Object.values(state.counts).reduce((sum, count) => sum + count, 0)),
    String(state.saved),
    String(ms),
  ]);
  return layOut([head, ...rows]);
}

function verdictOf({ status, recognition, unreadable }: TabState): string {
  if (status === 'unreadable') return `unreadable (${unreadable})`;
  if (recognition === null) return status;
  return `${recognition.kind} ${(recognition.score * 100).toFixed(0)} %`;
}

/** The saved list: newest last, as they stand in the database. */
export function listOf(articles: readonly Article[]): string {
  const lines = articles.slice(0, LISTED).map(({ title, site, summary }) => {
    const teaser = summary.length > 60 ? `${summary.slice(0, 60)}…` : summary;
    return `  • ${title}\n    ${site}${teaser ? ` · ${teaser}` : ''}`;
  });
  const more = articles.length > LISTED ? [`  … and ${articles.length - LISTED} more`] : [];
  return [`\nThe reading list now holds ${articles.length} articles:`, ...lines, ...more].join('\n');
}

function layOut(rows: string[][]): string {
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? '')))) ?? [];
  const line = (row: string[]) =>
    row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join('  ');
  const [head = [], ...body] = rows;
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** Chinese and Japanese characters take two columns of a terminal. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠]/u.test(character) ? 2 : 1),
    0,
  );
}
