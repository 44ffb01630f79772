import { useEffect, useState } from 'preact/hooks';
import { asError, type Live } from './use-live-query';

/**
 * The answer of a read outside of the database, again whenever `watch` calls; the error of one that failed. `inputs` are
 * what the read depends on.
 */
export function useRead<T>(
  read: () => Promise<T>,
  inputs: readonly unknown[],
  watch?: (listener: () => void) => () => void,
): Live<T> {
  const [live, setLive] = useState<Live<T>>({});
  useEffect(() => {
    let current = true;
    const look = () =>
      void read().then(
        (value) => current && setLive({ value }),
        (error: unknown) => current && setLive({ error: asError(error) }),
      );
    look();
    const unwatch = watch?.(look);
    return () => {
      current = false;
      unwatch?.();
    };
  }, inputs);
  return live;
}
