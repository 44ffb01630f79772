import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { commandOf, type Command } from './keys';

/** Runs commands typed anywhere on the page; `run` says whether it took the key. */
export function useCommands(run: (command: Command, event: KeyboardEvent) => boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = event.defaultPrevented ? null : commandOf(event);
      if (command && run(command, event)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

/** The links and headings that j and k walk through. */
function stops(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-focus]') ?? [])];
}

/** Moves the focus to the next (1) or previous (-1) entry; into the list where it was elsewhere. */
export function moveFocus(list: HTMLElement | null, step: 1 | -1): void {
  const entries = stops(list);
  const here = entries.findIndex((entry) => entryOf(entry)?.contains(document.activeElement));
  const next = here === -1 ? entries[0] : entries[Math.min(entries.length - 1, Math.max(0, here + step))];
  next?.focus();
}

function entryOf(element: Element | null): Element | null {
  return element?.closest('[data-article], [data-group]') ?? null;
}

/** The article that the focus is in. */
export function focusedArticleId(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-article]')?.dataset['article'] ?? null;
}

export function focusedGroupId(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-group]')?.dataset['group'] ?? null;
}

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
