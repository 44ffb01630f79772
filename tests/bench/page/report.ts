import { percentile } from '../quality/totals';
import { table } from '../table';
import type { Visit } from './visit';

export type PageVisit = Visit & { page: string; round: number };
export type Rows = Record<'none' | 'empty' | 'yardstick' | 'winnow', PageVisit[]>;

interface PageFigures {
  page: string;
  cost: number;
  compile: number;
  longest: number;
  task: number;
  heap: number;
}

const LABELS: Record<keyof Rows, string> = {
  none: 'no extension',
  empty: 'empty content script',
  yardstick: 'one TreeWalker pass (yardstick)',
  winnow: 'Winnow',
};

export function describeVisits(rows: Rows, pages: number, rounds: number): string {
  const bare = new Map(perPage(rows.none).map((figures) => [figures.page, figures]));
  const lines = (Object.keys(LABELS) as (keyof Rows)[]).map((name) => {
    const figures = perPage(rows[name]);
    const both = (pick: (f: PageFigures) => number, digits = 2) =>
      `${percentile(figures.map(pick), 0.5).toFixed(digits)} / ${percentile(figures.map(pick), 0.95).toFixed(digits)}`;
    return [
      LABELS[name],
      both((f) => f.cost),
      both((f) => f.compile),
      both((f) => f.longest),
      both((f) => f.task - (bare.get(f.page)?.task ?? 0), 1),
      both((f) => (f.heap - (bare.get(f.page)?.heap ?? 0)) / 1024, 0),
      String(ownRequests(rows, name).length),
      String(changedPages(rows, name).length),
    ];
  });
  const head = [
    `${pages} pages × ${rounds}`,
    'own script ms p50 / p95',
    'of it compile',
    'longest piece',
    'task ms Δ',
    'heap kB Δ',
    'requests',
    'pages changed',
  ];
  return table(head, lines);
}

/** The goals as sentences with their figures. */
export function goalsOf(rows: Rows): { text: string; met: boolean }[] {
  const ours = perPage(rows.winnow);
  const yardstick = perPage(rows.yardstick);
  const ratio = (share: number) =>
    percentile(
      ours.map((f) => f.cost),
      share,
    ) /
    percentile(
      yardstick.map((f) => f.cost),
      share,
    );
  const heap = medianHeap(rows.winnow) - medianHeap(rows.empty);
  const longest = Math.max(...ours.map((f) => f.longest));
  const requests = ownRequests(rows, 'winnow');
  const changed = changedPages(rows, 'winnow');
  return [
    { text: `own script p50 ≤ 2 × the yardstick: ${ratio(0.5).toFixed(2)} ×`, met: ratio(0.5) <= 2 },
    { text: `own script p95 ≤ 3 × the yardstick: ${ratio(0.95).toFixed(2)} ×`, met: ratio(0.95) <= 3 },
    { text: `no piece over 50 ms: longest ${longest.toFixed(1)} ms`, met: longest <= 50 },
    {
      text: `no request: ${requests.length} ${requests.slice(0, 3).join(' ')}`.trim(),
      met: requests.length === 0,
    },
    {
      text: `no page changed: ${changed.length} ${changed.slice(0, 3).join(', ')}`.trim(),
      met: changed.length === 0,
    },
    {
      text: `heap beside the empty extension's, p50: ${(heap / 1024).toFixed(0)} kB (≤ 100)`,
      met: heap <= 102_400,
    },
  ];
}

/** The median of a page's rounds, page by page. */
function perPage(visits: readonly PageVisit[]): PageFigures[] {
  const pages = [...new Set(visits.map((visit) => visit.page))];
  return pages.map((page) => {
    const own = visits.filter((visit) => visit.page === page);
    const median = (pick: (visit: PageVisit) => number) => percentile(own.map(pick), 0.5);
    return {
      page,
      cost: median((v) => v.cost.total),
      compile: median((v) => v.cost.compile),
      longest: median((v) => v.cost.longest),
      task: median((v) => v.taskMs),
      heap: median((v) => v.heapBytes),
    };
  });
}

/** Requests that the same page does not make without any extension. */
function ownRequests(rows: Rows, name: keyof Rows): string[] {
  const bare = new Map(rows.none.map((visit) => [`${visit.page} ${visit.round}`, new Set(visit.requests)]));
  return rows[name].flatMap((visit) =>
    visit.requests.filter((url) => bare.get(`${visit.page} ${visit.round}`)?.has(url) !== true),
  );
}

/** Pages whose HTML differs from the one seen without any extension. */
function changedPages(rows: Rows, name: keyof Rows): string[] {
  const bare = new Map(rows.none.map((visit) => [`${visit.page} ${visit.round}`, visit.html]));
  return [
    ...new Set(
      rows[name]
        .filter((visit) => bare.get(`${visit.page} ${visit.round}`) !== visit.html)
        .map((visit) => visit.page),
    ),
  ];
}

function medianHeap(visits: readonly PageVisit[]): number {
  return percentile(
    perPage(visits).map((f) => f.heap),
    0.5,
  );
}
