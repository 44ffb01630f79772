import { useEffect, useState } from 'preact/hooks';
import type { HitRange } from '@/lib/library';

type FindHits = (text: string, search: string) => HitRange[];

let findHits: FindHits | null = null;

/** The library's own way of finding words in a text; null until it is loaded, at the first search. */
export function useHits(isWanted: boolean): FindHits | null {
  const [, setLoaded] = useState(false);
  useEffect(() => {
    if (!isWanted || findHits) return;
    let current = true;
    void import('@/lib/library/search/hits').then(({ hitsOf }) => {
      findHits = hitsOf;
      if (current) setLoaded(true);
    });
    return () => {
      current = false;
    };
  }, [isWanted]);
  return isWanted ? findHits : null;
}
