import { expect, it } from 'vitest';
import { InOrder } from '@/lib/library/search/in-order';

it.each([0, 1, 2, 3, 10, 1000])('gives %i items in order, a few at a time, each once', (count) => {
  const items = Array.from({ length: count }, (_, i) => (i * 7919) % 613);
  const sorted = items.toSorted((a, b) => a - b);
  const source = new InOrder([...items], (a, b) => a - b);
  const taken: number[] = [];
  for (let few = 1; taken.length < count; few++) taken.push(...source.take(few));
  expect(taken).toEqual(sorted);
  expect(source.take(1)).toEqual([]);
});
