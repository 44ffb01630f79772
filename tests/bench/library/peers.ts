import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { foldText } from '../../../lib/library/search/fold';
import { addTokens } from '../../../lib/library/search/tokens';
import { articleOf, queriesOf } from './articles';

export interface PeerTimes {
  buildMs: number;
  first: number[];
  heap: number;
}

/** Both peers get Winnow's own folding and tokens, so that they find what Winnow finds. */
function tokensOf(text: string): string[] {
  const tokens = new Set<string>();
  addTokens(foldText(text), tokens);
  return [...tokens];
}

const heapNow = (): number =>
  (performance as Performance & { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;

function timesOf(howMany: number, search: (text: string) => unknown): number[] {
  return queriesOf(howMany).map((text) => {
    const start = performance.now();
    search(text.replaceAll('"', ''));
    return performance.now() - start;
  });
}

export function miniSearch(count: number, queries: number): PeerTimes {
  const heap = heapNow();
  const start = performance.now();
  const engine = new MiniSearch({
    fields: ['title', 'summary'],
    idField: 'url',
    tokenize: tokensOf,
    processTerm: (term) => term,
  });
  for (let i = 0; i < count; i++) engine.add(articleOf(i));
  const buildMs = performance.now() - start;
  const first = timesOf(queries, (text) => engine.search(text, { combineWith: 'AND' }).slice(0, 50));
  return { buildMs, first, heap: heapNow() - heap };
}

export function flexSearch(count: number, queries: number): PeerTimes {
  const heap = heapNow();
  const start = performance.now();
  const engine = new Index({ tokenize: 'strict', encode: tokensOf });
  for (let i = 0; i < count; i++) {
    const { title, summary } = articleOf(i);
    engine.add(i, `${title} ${summary}`);
  }
  const buildMs = performance.now() - start;
  const first = timesOf(queries, (text) => engine.search(text, { limit: 50 }));
  return { buildMs, first, heap: heapNow() - heap };
}
