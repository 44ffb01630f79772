import { useEffect, useState } from 'preact/hooks';
import { reasonOf } from './list/reason-of';
import { announceTrouble } from './toasts';
import { say } from './words';

/**
 * A module that is loaded when the component first shows; null until it is there. One that does not come, as where the
 * extension was updated under an open page, is said in a sentence.
 */
export function useLazy<T>(load: () => Promise<T>): T | null {
  const [module, setModule] = useState<T | null>(null);
  useEffect(() => {
    load().then(
      // A function as state would be called by the setter, hence the wrapping.
      (loaded) => setModule(() => loaded),
      (error: unknown) => announceTrouble(say('problem.failedRead', { reason: reasonOf(error) })),
    );
  }, []);
  return module;
}
