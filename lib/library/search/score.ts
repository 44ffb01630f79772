import type { ArticleRow } from '../store/rows';
import { foldText } from './fold';
import { findTerm } from './match';
import type { SearchQuery, Term } from './query';

/** What a hit counts by where it is; a whole word or a beginning of the title counts a little more. */
const IN_TITLE = 8;
const AT_TITLE_START = 2;
const IN_TAGS = 6;
const IN_NOTE = 4;
const IN_SUMMARY = 1;
/** A word that fills a summary says no more than one said five times. */
const MOST_IN_SUMMARY = 5;
const KEPT = 1;

/** How well an article answers a query: higher is better. Comparable within one query only. */
export function scoreRow(row: ArticleRow, { terms }: SearchQuery): number {
  const title = foldText(row.title);
  const tags = row.tags.map(foldText).join('  ');
  const note = foldText(row.note);
  const summary = foldText(row.summary);
  const scores = terms.map((term) => scoreTerm(term, title, tags, note, summary));
  return scores.reduce((sum, score) => sum + score, row.state === 'kept' ? KEPT : 0);
}

function scoreTerm(term: Term, title: string, tags: string, note: string, summary: string): number {
  const inTitle = findTerm(title, term);
  let score = Math.min(countTerm(summary, term), MOST_IN_SUMMARY) * IN_SUMMARY;
  if (inTitle !== -1) score += IN_TITLE + (inTitle === 0 ? AT_TITLE_START : 0);
  if (findTerm(tags, term) !== -1) score += IN_TAGS;
  if (findTerm(note, term) !== -1) score += IN_NOTE;
  return score;
}

function countTerm(text: string, term: Term): number {
  let count = 0;
  for (let at = findTerm(text, term); at !== -1 && count < MOST_IN_SUMMARY; at = findTerm(text, term, at + 1))
    count += 1;
  return count;
}
