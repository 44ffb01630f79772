import { useEffect, useState } from 'preact/hooks';
import { formatRoute, parseRoute, type Route } from './route';

export type Go = (change: Partial<Route>, how?: 'push' | 'replace') => void;

/** The place in the address, and how to go to another. Typing a search replaces the entry: back skips the letters. */
export function useRoute(): [Route, Go] {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const onChange = () => setRoute(parseRoute(location.hash));
    addEventListener('popstate', onChange);
    addEventListener('hashchange', onChange);
    return () => {
      removeEventListener('popstate', onChange);
      removeEventListener('hashchange', onChange);
    };
  }, []);
  const go: Go = (change, how = 'push') => {
    const next = { ...parseRoute(location.hash), ...change };
    if (how === 'push') history.pushState(null, '', formatRoute(next));
    else history.replaceState(null, '', formatRoute(next));
    setRoute(next);
  };
  return [route, go];
}
