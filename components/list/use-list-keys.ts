import { useEffect, useRef } from 'preact/hooks';
import { commandOf, type Command } from './keys';
import { entryOf, stops } from './stops';

/** Runs commands typed anywhere on the page; `run` says whether it took the key. */
export function useCommands(run: (command: Command, event: KeyboardEvent) => boolean): void {
  // What is drawn now, though effects run only after it is painted: a key may come in between.
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = event.defaultPrevented || isCovered() ? null : commandOf(event);
      if (command && latest.current(command, event)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** A dialog lies over the page: nothing behind it is acted on. */
const isCovered = () => document.querySelector('dialog[open]') !== null;

/** Moves the focus to the next (1) or previous (-1) entry; into the list where it was elsewhere. */
export function moveFocus(list: HTMLElement | null, step: 1 | -1): void {
  const entries = stops(list);
  const here = entries.findIndex((entry) => entryOf(entry)?.contains(document.activeElement));
  const next = here === -1 ? entries[0] : entries[Math.min(entries.length - 1, Math.max(0, here + step))];
  next?.focus();
}

/** The article that the focus is in. */
export function focusedArticleId(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-article]')?.dataset['article'] ?? null;
}

export function focusedGroupId(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-group]')?.dataset['group'] ?? null;
}
