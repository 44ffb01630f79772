import { Fragment } from 'preact';

/** A text with the searched words marked. Words are matched as plain strings, case aside: no pattern is made of what was typed. */
export function Marked({ text, query }: { text: string; query: string }) {
  const pieces = splitByWords(text, query);
  return (
    <>
      {pieces.map(({ text: piece, hit }, index) =>
        // oxlint-disable-next-line no-array-index-key -- pieces of one text have no other identity
        hit ? <mark key={index}>{piece}</mark> : <Fragment key={index}>{piece}</Fragment>,
      )}
    </>
  );
}

interface Piece {
  text: string;
  hit: boolean;
}

export function splitByWords(text: string, query: string): Piece[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  const folded = text.toLowerCase();
  // Lower case can change a text's length (İ): then positions no longer match, and nothing is marked.
  if (words.length === 0 || folded.length !== text.length) return [{ text, hit: false }];
  const pieces: Piece[] = [];
  let from = 0;
  while (from < text.length) {
    const next = nextHit(folded, words, from);
    if (!next) break;
    if (next.start > from) pieces.push({ text: text.slice(from, next.start), hit: false });
    pieces.push({ text: text.slice(next.start, next.end), hit: true });
    from = next.end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false });
  return pieces;
}

function nextHit(folded: string, words: string[], from: number): { start: number; end: number } | null {
  let best: { start: number; end: number } | null = null;
  for (const word of words) {
    const start = folded.indexOf(word, from);
    if (start === -1) continue;
    if (!best || start < best.start) best = { start, end: start + word.length };
  }
  return best;
}
