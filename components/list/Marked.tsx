import { Fragment } from 'preact';
import type { HitRange } from '@/lib/library';
import { useHits } from './use-hits';

/** A text with the searched words marked, found the same way as the search finds articles. */
export function Marked({ text, query }: { text: string; query: string }) {
  const findHits = useHits(query !== '');
  if (!findHits) return <>{text}</>;
  const pieces = cut(text, findHits(text, query));
  return (
    <>
      {pieces.map(({ start, piece, isHit }) =>
        isHit ? <mark key={start}>{piece}</mark> : <Fragment key={start}>{piece}</Fragment>,
      )}
    </>
  );
}

interface Piece {
  start: number;
  piece: string;
  isHit: boolean;
}

/** The text in pieces, in order, hits and what lies between them. */
export function cut(text: string, hits: readonly HitRange[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const [start, end] of hits) {
    if (start > from) pieces.push({ start: from, piece: text.slice(from, start), isHit: false });
    pieces.push({ start, piece: text.slice(start, end), isHit: true });
    from = end;
  }
  if (from < text.length) pieces.push({ start: from, piece: text.slice(from), isHit: false });
  return pieces;
}
