import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { keep, recall } from './use-remembered';

/** Scrolls back to where the reader left, once `ready`, and remembers it from then on. */
export function useKeptScroll(scroller: RefObject<HTMLElement>, name: string, ready: boolean): void {
  useLayoutEffect(() => {
    const left = recall(name, 0);
    // Scrolling lays the whole page out at once; where there is nothing to scroll to, that is the browser's to time.
    if (ready && left > 0 && scroller.current) scroller.current.scrollTop = left;
  }, [ready]);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !ready) return;
    const onScroll = () => keep(name, Math.round(element.scrollTop));
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [ready]);
}
