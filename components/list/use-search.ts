import { useEffect, useState } from 'preact/hooks';
import { loadSearch } from '@/lib/library/first-paint';

type Search = Awaited<ReturnType<typeof loadSearch>>;

let loaded: Search | null = null;

/** The library's search, which is loaded when somebody searches. An input of every live query with words in it. */
export function useSearch(isWanted: boolean): Search | null {
  const [, setLoaded] = useState(loaded);
  useEffect(() => {
    if (!isWanted || loaded) return;
    const show = (search: Search) => {
      loaded = search;
      setLoaded(search);
    };
    // What asks for it fails the same way, and says so in the place of its rows.
    loadSearch().then(show, () => {});
  }, [isWanted]);
  return isWanted ? loaded : null;
}
