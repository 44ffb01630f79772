import { useState } from 'preact/hooks';
import { attempt } from '../list/article-actions';
import { untilStopped, withBar } from '../long-work';
import { say } from '../words';

/** Tries what was typed: `ask` resolves to a sentence about what came of it, which stays until the next try. */
export function useConnectionTest(ask: () => Promise<string>): [tested: string, test: () => void] {
  const [tested, setTested] = useState('');
  const test = () =>
    void attempt(async () => {
      setTested('');
      setTested(await withBar(say('sync.testing'), ({ signal }) => untilStopped(signal, ask())));
    });
  return [tested, test];
}
