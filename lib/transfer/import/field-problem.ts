import * as v from 'valibot';
import type { SkippedRow } from './problem';

const LONGEST_TEXT = 80;

/** What is wrong with a row that its schema refused, by the first field that is wrong. */
export function fieldProblem(row: number, issue: v.BaseIssue<unknown>): SkippedRow {
  const field = v.getDotPath(issue);
  if (field === null) return { row, problem: 'no-record' };
  const found = issue.received.slice(0, LONGEST_TEXT);
  const { expected } = issue;
  if (found === 'undefined') return { row, problem: 'missing-field', details: { field } };
  if (/^m(?:in|ax)_length$/.test(issue.type) && expected !== null)
    return { row, problem: 'wrong-length', details: { field, found, expected } };
  if (expected === null || issue.kind !== 'schema')
    return { row, problem: 'impossible-value', details: { field, found } };
  return { row, problem: 'wrong-field', details: { field, found, expected } };
}
