import { countArticles, listArticles, savePage, tendIndex } from '../../../lib/library/index';
import { exportFile, importArticles } from '../../../lib/transfer/index';
import { articleOf, queriesOf } from './articles';

/** Milliseconds that some work took. */
async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const PART = 5000;

/** A Raindrop export of so many articles: the importer's way for files that are not ours. */
function csvOf(count: number): Blob {
  let file = new Blob(['title,note,excerpt,url,folder,tags,created\n']);
  for (let from = 0; from < count; from += PART) {
    const lines = Array.from({ length: Math.min(PART, count - from) }, (_, i) => {
      const { title, summary, url, tags, savedAt } = articleOf(from + i);
      return `"${title}",,"${summary}",${url},Unsorted,"${tags}",${savedAt.toISOString()}\n`;
    });
    file = new Blob([file, ...lines]);
  }
  return file;
}

export async function fill(count: number): Promise<{ ms: number; added: number }> {
  const file = csvOf(count);
  let added = 0;
  const ms = await time(async () => {
    ({ added } = await importArticles(file, 'bench.csv'));
  });
  return { ms, added };
}

/** Indexes what waits in slices, as the background does; also the longest slice. */
export async function index(): Promise<{ ms: number; longestSlice: number }> {
  let longestSlice = 0;
  const ms = await time(async () => {
    for (;;) {
      const start = performance.now();
      const { isDone } = await tendIndex({ budgetMs: 500 });
      longestSlice = Math.max(longestSlice, performance.now() - start);
      if (isDone) return;
    }
  });
  return { ms, longestSlice };
}

export interface SearchTimes {
  first: number[];
  fifty: number[];
  hits: number;
}

export async function search(howMany: number): Promise<SearchTimes> {
  const times: SearchTimes = { first: [], fifty: [], hits: 0 };
  for (const text of queriesOf(howMany)) {
    times.first.push(await time(() => listArticles({ text, limit: 1 })));
    times.fifty.push(
      await time(async () => {
        times.hits += (await listArticles({ text, limit: 50 })).articles.length;
      }),
    );
  }
  return times;
}

/** Times of the first page of the list, and of later ones. */
export async function pages(): Promise<{ first: number; later: number[] }> {
  let page = await listArticles({ limit: 1 });
  const first = await time(async () => {
    page = await listArticles({ limit: 50 });
  });
  const later: number[] = [];
  for (let i = 0; i < 20 && page.next; i++) {
    const after = page.next;
    later.push(
      await time(async () => {
        page = await listArticles({ limit: 50, after });
      }),
    );
  }
  return { first, later };
}

export async function save(): Promise<number[]> {
  const times: number[] = [];
  for (let visit = 0; visit < 10; visit++) {
    const articles = Array.from({ length: 30 }, (_, i) => {
      const { title, summary, url } = articleOf(10_000_000 + visit * 30 + i);
      return { id: `saved-${visit}-${i}`, role: 'record' as const, title, summary, url };
    });
    const url = `https://listing.example/${visit}`;
    const batch = {
      pageId: `visit-${visit}`,
      url,
      title: 'listing',
      kind: 'listing' as const,
      savedAt: Date.now(),
      articles,
    };
    times.push(await time(() => savePage(batch)));
  }
  return times;
}

export async function exportAll(): Promise<{ ms: number; bytes: number }> {
  let bytes = 0;
  const ms = await time(async () => {
    bytes = (await exportFile('winnow')).size;
  });
  return { ms, bytes };
}

/** Time to open the database and count, in a page that has done nothing yet. */
export const open = (): Promise<number> => time(countArticles);

export async function used(): Promise<{ stored: number; heap: number }> {
  const { usage = 0 } = await navigator.storage.estimate();
  const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } };
  return { stored: usage, heap: memory?.usedJSHeapSize ?? 0 };
}
