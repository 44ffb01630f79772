import type { Case, TrueArticle } from '../corpus';
import type { Observation } from './in-page';
import { holds, matchTitles, sameUrl, textF1, visibleTextOf, type Counts } from './measures';
import { plain } from './visible-text';

/** One page's result: counts that add up over pages, and what fell short in words. */
export interface Score {
  id: string;
  corpus: string;
  trueKind: Case['kind'];
  kind: Case['kind'];
  lang: string;
  layout: string;
  score: number;
  signals: string[];
  allRight: boolean;
  isSpam: boolean;
  recognized: boolean;
  /** Whether a glance asks for the recognizer. */
  looked: boolean;
  rightKind: boolean;
  sameVerdict: boolean;
  untouched: boolean;
  restored: boolean;
  touched: string[];
  notRestored: string[];
  remove: { total: number; left: string[] };
  keep: { total: number; lost: string[] };
  /** null: not scored. */
  titles: (Counts & { missing: string[]; extra: string[] }) | null;
  summary: { sum: number; total: number };
  address: { right: number; total: number };
  ms: Observation['ms'];
  /** The page or the core failed: nothing else counts. */
  error?: string;
}

/** Scores one page as the corpus format defines it. */
export function scoreCase(truth: Case, seen: Observation): Score {
  const isSpam = truth.kind !== 'ordinary';
  const before = visibleTextOf(seen.visibleBefore);
  const after = visibleTextOf(seen.visibleAfter);
  const remove = truth.remove.filter((text) => holds(before, text));
  const keep = truth.keep.filter((text) => holds(before, text));
  const left = remove.filter((text) => holds(after, text));
  const lost = keep.filter((text) => !holds(after, text));
  const articles = scoreArticles(truth, seen);
  // A page called spam is cleaned in a browser, whatever a restoring puts back.
  const untouched = isSpam
    ? seen.touched.length === 0
    : seen.kind === 'ordinary' && seen.touched.length + seen.notRestored.length === 0;
  const rightKind = seen.kind === truth.kind;
  const restored = seen.notRestored.length === 0;
  const titlesRight =
    articles.titles === null || articles.titles.missing.length + articles.titles.extra.length === 0;
  return {
    ...identity(truth),
    kind: seen.kind,
    score: seen.score,
    signals: seen.signals.map((signal) => `${signal.name} ${signal.weight.toFixed(2)}`),
    allRight: rightKind && left.length + lost.length === 0 && titlesRight && restored && untouched,
    isSpam,
    recognized: (seen.kind !== 'ordinary') === isSpam,
    looked: seen.looked,
    rightKind,
    sameVerdict: seen.kind === seen.analyzedKind,
    untouched,
    restored,
    touched: seen.touched,
    notRestored: seen.notRestored,
    remove: { total: remove.length, left },
    keep: { total: keep.length, lost },
    ...articles,
    ms: seen.ms,
  };
}

/** A page on which the core threw or hung: wrong in everything that its truth asks. */
export function failedCase(truth: Case, error: string): Score {
  const wanted = truth.articles?.length ?? 0;
  return {
    ...identity(truth),
    kind: 'ordinary',
    score: 0,
    signals: [],
    allRight: false,
    isSpam: truth.kind !== 'ordinary',
    recognized: false,
    rightKind: false,
    sameVerdict: false,
    looked: false,
    untouched: false,
    restored: false,
    touched: [],
    notRestored: [],
    remove: { total: truth.remove.length, left: truth.remove },
    keep: { total: truth.keep.length, lost: truth.keep },
    titles: wanted > 0 ? { right: 0, found: 0, wanted, missing: [], extra: [] } : null,
    summary: { sum: 0, total: wanted },
    address: { right: 0, total: 0 },
    ms: { recognize: 0, analyze: 0, clean: 0, restore: 0, listing: 0 },
    error,
  };
}

/** Whether the truth of an ordinary page is the truth for `extractListing`. */
export function asksForListing(truth: Case): boolean {
  return truth.kind === 'ordinary' && (truth.articles?.length ?? 0) > 0;
}

function identity({ id, corpus, kind, lang, layout }: Case) {
  return { id, corpus, trueKind: kind, lang, layout };
}

function scoreArticles(truth: Case, seen: Observation): Pick<Score, 'titles' | 'summary' | 'address'> {
  const found = asksForListing(truth) ? (seen.listing ?? []) : seen.articles;
  if (truth.articles === null)
    return { titles: null, summary: { sum: 0, total: 0 }, address: { right: 0, total: 0 } };
  const { counts, missing, extra } = matchTitles(
    truth.articles.map((article) => article.title),
    found.map((article) => article.title),
  );
  const pairs = pairByTitle(truth.articles, found);
  return {
    titles: { ...counts, missing, extra },
    summary: {
      sum: pairs.reduce((sum, [wanted, got]) => sum + textF1(wanted.summary, got.summary), 0),
      total: truth.articles.length,
    },
    address: {
      right: pairs.filter(([wanted, got]) => sameUrl(wanted.url, got.url)).length,
      total: pairs.length,
    },
  };
}

/** Each true article with the found one of the same title; among equals the one whose summary fits best. */
function pairByTitle(
  wanted: readonly TrueArticle[],
  found: readonly TrueArticle[],
): [TrueArticle, TrueArticle][] {
  const left = [...found];
  return wanted.flatMap((article) => {
    const title = plain(article.title);
    const [best] = left
      .filter((candidate) => plain(candidate.title) === title)
      .map((candidate) => ({ candidate, fit: textF1(article.summary, candidate.summary) }))
      .toSorted((a, b) => b.fit - a.fit);
    if (best === undefined) return [];
    left.splice(left.indexOf(best.candidate), 1);
    return [[article, best.candidate] as [TrueArticle, TrueArticle]];
  });
}
