import { useEffect, useState } from 'preact/hooks';

export interface Toast {
  id: number;
  text: string;
  undo?: () => Promise<unknown>;
  tone?: 'trouble';
  work?: Work;
}

/** Something that goes on: how far it is, where that is known, and how to stop it. */
export interface Work {
  text: string;
  done?: number;
  total?: number;
  stop: () => void;
}

type Listener = (toast: Toast | null) => void;

const listeners = new Set<Listener>();
let current: Toast | null = null;
let lastId = 0;

function publish(toast: Toast | null): void {
  current = toast;
  for (const listener of listeners) listener(toast);
}

/** Says what was done, aloud too, and how to take it back. One at a time: the last act is the one that can be undone here. */
export function announce(text: string, undo?: () => Promise<unknown>): void {
  publish({ id: ++lastId, text, ...(undo && { undo }) });
}

export function announceTrouble(text: string, undo?: () => Promise<unknown>): void {
  publish({ id: ++lastId, text, tone: 'trouble', ...(undo && { undo }) });
}

export function dismissToast(): void {
  publish(null);
}

/** Shows work that goes on, in place of how it stood `before`. What was said since then stays. */
export function showWork(work: Work, before?: Work): void {
  if (!before) publish({ id: ++lastId, text: work.text, work });
  else if (current?.work === before) publish({ ...current, work });
}

/** Takes the work away, unless something else is said by now. */
export function endWork(work: Work): void {
  if (current?.work === work) publish(null);
}

/** Takes back the last announced act; false where there is none. */
export async function undoLast(): Promise<boolean> {
  const undo = current?.undo;
  if (!undo) return false;
  publish(null);
  await undo();
  return true;
}

export function useToast(): Toast | null {
  const [toast, setToast] = useState(current);
  useEffect(() => {
    listeners.add(setToast);
    return () => {
      listeners.delete(setToast);
    };
  }, []);
  return toast;
}
