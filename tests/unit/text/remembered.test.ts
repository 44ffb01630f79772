import { expect, it, vi } from 'vitest';
import { remembered } from '../../../lib/text/remembered';

it('reads each text once', () => {
  const read = vi.fn((text: string) => text.length);
  const lengthOf = remembered(read);
  expect(['one', 'three', 'one'].map(lengthOf)).toEqual([3, 5, 3]);
  expect(read).toHaveBeenCalledTimes(2);
});

it('remembers an empty answer too', () => {
  const read = vi.fn(() => '');
  const answer = remembered(read);
  expect([answer('a'), answer('a')]).toEqual(['', '']);
  expect(read).toHaveBeenCalledTimes(1);
});
