import { Random } from '../fuzz/random';

/** `npm run test:long`: the whole of what `npm test` tries a part of. */
export const isLong = process.env['WINNOW_LONG'] !== undefined;

/** Another part every day, the same all day long; `WINNOW_SEED` brings back that of a day that failed. */
export const seed = Number(process.env['WINNOW_SEED'] ?? Math.floor(Date.now() / 86_400_000));

/** One part in so many, another each day; all of it in the long tests. */
export function partOf<Item>(items: readonly Item[], parts: number): Item[] {
  return items.filter((_, index) => isLong || index % parts === seed % parts);
}

/** Chance that is the same all day long, and another for each test that names itself. */
export function chanceOf(name: string): Random {
  return new Random([...name].reduce((sum, character) => sum * 31 + character.charCodeAt(0), seed) | 0);
}
