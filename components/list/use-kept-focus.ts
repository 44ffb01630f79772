import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { entryOf, stops } from './stops';

/**
 * When the entry that held the focus goes away, its neighbour takes the focus, and so it does after a bar that goes with what
 * it was about; else a keyboard would start over at the top.
 */
export function useKeptFocus(list: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let place = 0;
    let isInEntry = false;
    let holder: Element | null = null;
    const onFocusIn = () => {
      holder = document.activeElement;
      const here = stops(element).findIndex((entry) => entryOf(entry)?.contains(holder));
      isInEntry = here !== -1;
      if (isInEntry) place = here;
    };
    const observer = new MutationObserver(() => {
      if (document.activeElement !== document.body) return;
      const isGone = isInEntry || holder?.isConnected === false;
      if (!isGone) return;
      const entries = stops(element);
      entries[Math.min(place, entries.length - 1)]?.focus({ preventScroll: true });
    });
    element.addEventListener('focusin', onFocusIn);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', onFocusIn);
      observer.disconnect();
    };
  }, []);
}
