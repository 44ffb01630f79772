import { useState } from 'preact/hooks';

/**
 * State that outlives the popup, which the browser tears down at the first click beside it.
 * Kept in localStorage because that alone can be read before the first paint; values are small JSON.
 */
export function useRemembered<T>(name: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => recall(name, initial));
  const remember = (next: T) => {
    setValue(next);
    keep(name, next);
  };
  return [value, remember];
}

export function recall<T>(name: string, initial: T): T {
  try {
    const stored = localStorage.getItem(name);
    if (stored === null) return initial;
    const value: unknown = JSON.parse(stored);
    return typeof value === typeof initial ? (value as T) : initial;
  } catch {
    return initial;
  }
}

/** Null forgets it. */
export function keep(name: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Storage is full or forbidden: the popup then merely opens afresh.
  }
}
