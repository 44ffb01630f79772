import { useEffect, useState } from 'preact/hooks';

export interface Toast {
  id: number;
  text: string;
  undo?: () => Promise<unknown>;
  tone?: 'trouble';
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

export function announceTrouble(text: string): void {
  publish({ id: ++lastId, text, tone: 'trouble' });
}

export function dismissToast(): void {
  publish(null);
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
