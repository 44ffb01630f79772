import type { Reference } from '../../../contract';

/** Where a reference stands in a text. */
export interface FoundReference extends Reference {
  start: number;
}

/** One kind of primary source: how it is written, and how its address looks. One file each, listed in `index.ts`. */
export interface ReferenceKind {
  kind: Reference['kind'];
  /** All of this kind in a text (at most some 100,000 characters), in order. */
  find(text: string): FoundReference[];
}

/** Collects what `read` makes of every match; matches that it refuses are look-alikes. */
export function findAll(
  text: string,
  pattern: RegExp,
  read: (match: RegExpMatchArray) => Reference | null,
): FoundReference[] {
  const found: FoundReference[] = [];
  for (const match of text.matchAll(pattern)) {
    const reference = read(match);
    if (reference !== null) found.push({ ...reference, start: match.index });
  }
  return found;
}

/** Sentence punctuation after an address or id is not part of it. */
export function trimEnd(id: string): string {
  let trimmed = id.replace(/(?<![.,;:!?'"*_~`…>-])[.,;:!?'"*_~`…>-]+$/, '');
  while (/[)\]}]$/.test(trimmed) && !isBalanced(trimmed))
    trimmed = trimmed.slice(0, -1).replace(/(?<![.,;:!?'"])[.,;:!?'"]+$/, '');
  return trimmed;
}

function isBalanced(text: string): boolean {
  const close = text[text.length - 1]!;
  const open = close === ')' ? '(' : close === ']' ? '[' : '{';
  return text.split(open).length >= text.split(close).length;
}
