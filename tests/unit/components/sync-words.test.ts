import './speak-english';
import { expect, it } from 'vitest';
import { syncSentence } from '@/components/options/sync-words';
import { SYNC_PROBLEMS } from '@/lib/sync/problem';

it.each(SYNC_PROBLEMS)('%s is told in sentences of its own', (problem) => {
  const sentence = syncSentence(problem);
  expect(sentence).toMatch(/^[A-Z].{30,}[.?]$/);
  expect(sentence).not.toMatch(/[{}$]/);
});

it('no two problems are told alike', () => {
  expect(new Set(SYNC_PROBLEMS.map((problem) => syncSentence(problem))).size).toBe(SYNC_PROBLEMS.length);
});
