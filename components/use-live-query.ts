import { liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';

export interface Live<T> {
  value?: T;
  error?: Error;
}

/** The answer of a library query, again after every change of what it read. `inputs` are what the query depends on. */
export function useLiveQuery<T>(query: () => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({});
  // Before the first paint, not after it: the database is read while the browser draws the empty page.
  useLayoutEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setLive({ value }),
      error: (error: unknown) =>
        setLive({ error: error instanceof Error ? error : new Error(String(error)) }),
    });
    return () => subscription.unsubscribe();
  }, inputs);
  return live;
}
