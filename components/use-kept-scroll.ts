import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { keep, recall } from './use-remembered';

/** Scrolls back to where the reader left, once `ready`, and remembers it from then on. */
export function useKeptScroll(scroller: RefObject<HTMLElement>, name: string, ready: boolean): void {
  useLayoutEffect(() => {
    if (ready && scroller.current) scroller.current.scrollTop = recall(name, 0);
  }, [ready]);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !ready) return;
    const onScroll = () => keep(name, Math.round(element.scrollTop));
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [ready]);
}
