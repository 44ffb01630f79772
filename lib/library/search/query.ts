import { foldText } from './fold';
import { parseOperator, type ArticleTest } from './operators';
import { runsOf, type Run } from './tokens';

/** Something to find in the text: a run on its own, or a quoted phrase. */
export interface Term {
  /** Folded. */
  text: string;
  /** Quoted: its words in this order, the last one whole. */
  isPhrase: boolean;
  runs: Run[];
}

export interface SearchQuery {
  /** Each must be found. */
  terms: Term[];
  /** None may be found. */
  excluded: Term[];
  /** Words that an operator makes necessary, as the host of `site:`; for finding candidates only. */
  hints: Term[];
  /** Operators: each must hold. */
  tests: ArticleTest[];
  /** `is:trash` looks there and nowhere else. */
  isTrash: boolean;
}

/** A word, a "phrase" (the closing quote may still be missing) or `name:value`, each perhaps with a minus before it. */
const PART = /(-?)(?:([a-z]+)[:：])?(?:["“”„「『]([^"“”„「」『』]*)["“”」』]?|([^\s\u3000"“”„「」『』]+))/giu;
const LONGEST_QUERY = 1000;

/** Reads what the user typed. Anything is a valid query; an unknown operator is taken as words. */
export function parseQuery(input: string): SearchQuery {
  const query: SearchQuery = { terms: [], excluded: [], hints: [], tests: [], isTrash: false };
  for (const [whole, minus, name, phrase, word] of input.slice(0, LONGEST_QUERY).matchAll(PART)) {
    const isNegated = minus === '-';
    if (name && addOperator(query, name.toLowerCase(), phrase ?? word ?? '', isNegated)) continue;
    const text = name ? whole.slice(minus!.length) : (phrase ?? word ?? '');
    const terms = toTerms(text, phrase !== undefined && !name);
    (isNegated ? query.excluded : query.terms).push(...terms);
  }
  return query;
}

/** Operators whose value stands in the searched text, its first word from its beginning. */
const HINTING = new Set(['site', 'tag']);

function addOperator(query: SearchQuery, name: string, value: string, isNegated: boolean): boolean {
  if (name === 'is' && value.toLowerCase() === 'trash' && !isNegated) return (query.isTrash = true);
  const test = parseOperator(name, value);
  if (!test) return false;
  if (!isNegated && HINTING.has(name)) query.hints.push(...toTerms(value, false));
  query.tests.push(isNegated ? (article) => !test(article) : test);
  return true;
}

function toTerms(text: string, isPhrase: boolean): Term[] {
  const folded = foldText(text);
  const runs = runsOf(folded);
  if (runs.length === 0) return [];
  if (isPhrase) return [{ text: folded, isPhrase, runs }];
  return runs.map((run) => ({ text: run.text, isPhrase, runs: [run] }));
}
