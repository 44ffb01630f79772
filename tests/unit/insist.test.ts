import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { insist } from '@/lib/insist';
import { MessageError } from '@/lib/messages';

/** A worker that does with each message what the list says, and answers all that come after. */
function worker(...fates: ('drops' | 'stops' | 'fails' | 'refuses')[]) {
  return vi.fn(async () => {
    const fate = fates.shift();
    if (fate === 'drops') return new Promise<never>(() => {});
    if (fate === 'stops') throw new Error('The message port closed before a response was received.');
    if (fate === 'fails') throw new MessageError('Error', 'The storage went away.');
    if (fate === 'refuses') throw new MessageError('Refused', 'Not from here.');
    return 'done';
  });
}

describe('insist', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue('winnow');
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it.each([
    ['was stopped under the message', worker('stops', 'stops'), 3],
    ['lost the message without a word', worker('drops', 'drops', 'drops'), 4],
    ['failed at it', worker('fails', 'fails'), 3],
  ])('asks again where the worker %s', async (_, ask, times) => {
    const answer = insist(ask);
    await vi.runAllTimersAsync();
    expect(await answer).toBe('done');
    expect(ask).toHaveBeenCalledTimes(times);
  });

  it('takes a refusal for an answer', async () => {
    const ask = worker('refuses');
    await expect(insist(ask)).rejects.toThrow('Not from here.');
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('leaves no timer behind', async () => {
    await insist(worker());
    expect(vi.getTimerCount()).toBe(0);
  });
});
