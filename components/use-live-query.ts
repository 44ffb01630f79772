import { liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';
import { guarded } from '@/lib/library/first-paint';

export interface Live<T> {
  value?: T;
  error?: Error;
}

/** The answer of a library query, again after every change of what it read. `inputs` are what the query depends on. */
export function useLiveQuery<T>(query: () => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({});
  // Before the first paint, not after it: the database is read while the browser draws the empty page.
  useLayoutEffect(() => {
    // A live query keeps it to itself when its database does not open: what is not Dexie's own error comes through. And it
    // goes on listening behind an `await` only in a function that is `async` itself.
    const subscription = liveQuery(async () => guarded(query)).subscribe({
      next: (value) => setLive({ value }),
      error: (error: unknown) => setLive({ error: asError(error) }),
    });
    return () => subscription.unsubscribe();
  }, inputs);
  return live;
}

export const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));
