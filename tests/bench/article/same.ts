import { articleKeys, type ArticleKeys, isSameArticle } from '../../../lib/text/similar/index';

interface CorpusArticle {
  title: string;
  summary: string;
  url: string | null;
}
export interface SameCase {
  id: string;
  articles: CorpusArticle[] | null;
}

interface Keyed {
  page: string;
  seed: string;
  place: number;
  article: CorpusArticle;
  keys: ArticleKeys;
  bands: Set<string>;
}

export interface SameResult {
  pairs: number;
  found: number;
  candidates: number;
  different: number;
  wrong: string[];
}

/** `simplify` gives the simplified form of a text: the same article in the other script. */
export function measureSame(cases: SameCase[], simplify: (text: string) => string): SameResult {
  const all = cases.flatMap(({ id, articles }) =>
    (articles ?? []).map((article, place) => keyed(id, place, article)),
  );
  const result: SameResult = { pairs: 0, found: 0, candidates: 0, different: 0, wrong: [] };
  for (const [index, a] of all.entries()) {
    const simple = {
      ...a.article,
      title: simplify(a.article.title),
      summary: simplify(a.article.summary),
      url: null,
    };
    if (simple.title !== a.article.title) count(result, a, keyed(a.page, a.place, simple));
    for (const b of all.slice(index + 1)) {
      const isRepost = a.seed !== '' && a.seed === b.seed && a.page !== b.page && a.place === b.place;
      if (isRepost) count(result, a, b);
      else if (simplify(a.article.title) !== simplify(b.article.title)) {
        result.different += 1;
        if (isSameArticle(a.keys, b.keys))
          result.wrong.push(`${a.page} “${a.article.title}” = ${b.page} “${b.article.title}”`);
      }
    }
  }
  return result;
}

function count(result: SameResult, a: Keyed, b: Keyed): void {
  result.pairs += 1;
  if (isSameArticle(a.keys, b.keys)) result.found += 1;
  const meets = a.keys.title === b.keys.title || b.keys.bands.some((band) => a.bands.has(band));
  if (meets || (a.keys.address !== null && a.keys.address === b.keys.address)) result.candidates += 1;
}

function keyed(page: string, place: number, article: CorpusArticle): Keyed {
  const keys = articleKeys(article);
  return { page, seed: /^seed-\d+/.exec(page)?.[0] ?? '', place, article, keys, bands: new Set(keys.bands) };
}
