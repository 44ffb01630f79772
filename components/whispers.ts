import { useEffect, useState } from 'preact/hooks';

export interface Whisper {
  id: number;
  text: string;
}

const listeners = new Set<(whisper: Whisper) => void>();
let lastId = 0;

/** Says aloud, and only aloud, what everybody else sees by itself. A toast that can still be undone stays. */
export function whisper(text: string): void {
  lastId += 1;
  for (const listener of listeners) listener({ id: lastId, text });
}

/** The last one since the component came. */
export function useWhisper(): Whisper | null {
  const [latest, setLatest] = useState<Whisper | null>(null);
  useEffect(() => {
    listeners.add(setLatest);
    return () => {
      listeners.delete(setLatest);
    };
  }, []);
  return latest;
}
