import { Fragment } from 'preact';
import type { HitRange } from '@/lib/library';
import { useSearch } from './use-search';

/** A text with the searched words marked, found the same way as the search finds articles. */
export function Marked({ text, query }: { text: string; query: string }) {
  const search = useSearch(query !== '');
  if (!search) return <>{text}</>;
  const pieces = cut(text, search.hitsOf(text, query));
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
