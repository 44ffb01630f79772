import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { entryOf, stops } from './stops';

/** When the entry that held the focus goes away, its neighbour takes the focus; else a keyboard would start over at the top. */
export function useKeptFocus(list: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let last = -1;
    const onFocusIn = () => {
      last = stops(element).findIndex((entry) => entryOf(entry)?.contains(document.activeElement));
    };
    const observer = new MutationObserver(() => {
      if (last === -1 || document.activeElement !== document.body) return;
      const entries = stops(element);
      entries[Math.min(last, entries.length - 1)]?.focus({ preventScroll: true });
    });
    element.addEventListener('focusin', onFocusIn);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', onFocusIn);
      observer.disconnect();
    };
  }, []);
}
