import type { Case } from '../bench/corpus';
import { CHANGES_BY_ITSELF, PIECE_MAKERS, type Piece } from './pieces';
import { Random } from './random';

/** A page in pieces, so that it can be shrunk to those that matter. */
export interface HostilePage {
  id: string;
  url: string;
  pieces: Piece[];
}

/** A page of a few hostile pieces; the same for the same seed. */
export function generatePage(seed: number): HostilePage {
  const random = new Random(seed);
  const kinds = Object.keys(PIECE_MAKERS);
  const pieces = random.times(random.between(1, 14), () => {
    const kind = random.pick(kinds);
    return { kind, ...PIECE_MAKERS[kind]!(random) };
  });
  return { id: `seed ${seed}`, url: `https://fuzz.example/${seed}/?s=a&page=2`, pieces };
}

/** A page of the corpus cut, and spliced with pieces of another and with hostile ones; the same for the same seed. */
export function manglePage(one: Case, other: Case, seed: number): HostilePage {
  const random = new Random(seed);
  const pieces: Piece[] = cut(one.html(), random).filter(() => !random.chance(0.15));
  const foreign = cut(other.html(), random);
  for (let splice = random.between(0, 4); splice > 0; splice -= 1) {
    pieces.splice(random.between(0, pieces.length), 0, { ...random.pick(foreign) });
  }
  if (random.chance(0.5)) {
    const kind = random.pick(Object.keys(PIECE_MAKERS));
    pieces.splice(random.between(0, pieces.length), 0, { kind, ...PIECE_MAKERS[kind]!(random) });
  }
  return { id: `${one.corpus}/${one.id} seed ${seed}`, url: one.url, pieces };
}

export function htmlOf({ pieces }: HostilePage): string {
  const html = (inHead: boolean) =>
    pieces.flatMap((piece) =>
      piece.html !== undefined && (piece.inHead ?? false) === inHead ? [piece.html] : [],
    );
  if (pieces.some((piece) => piece.kind === 'cut')) return [...html(true), ...html(false)].join('');
  return `<!doctype html><html><head><meta charset=utf-8>${html(true).join('')}</head><body>${html(false).join('\n')}</body></html>`;
}

/** The page's own scripts, each safe from the other's failure. */
export function scriptOf({ pieces }: HostilePage): string {
  return pieces.map(({ script }) => (script === undefined ? '' : `try { ${script} } catch {}`)).join('\n');
}

export function changesByItself({ pieces }: HostilePage): boolean {
  return pieces.some((piece) => CHANGES_BY_ITSELF.has(piece.kind));
}

/** At random places, tags and words not spared. */
function cut(html: string, random: Random): Piece[] {
  const places = random
    .times(random.between(2, 24), () => random.between(0, html.length))
    .toSorted((a, b) => a - b);
  return [0, ...places].map((start, index) => ({
    kind: 'cut',
    html: html.slice(start, places[index] ?? html.length),
  }));
}
