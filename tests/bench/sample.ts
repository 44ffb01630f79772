import { createHash } from 'node:crypto';

/** At most `perGroup` items of each group, the same ones for the same seed; in the given order. */
export function sampleByGroup<T extends { id: string }>(
  items: readonly T[],
  groupOf: (item: T) => string,
  perGroup: number,
  seed = 0,
): T[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(groupOf(item), [...(groups.get(groupOf(item)) ?? []), item]);
  const rank = (item: T) => createHash('sha256').update(`${seed} ${item.id}`).digest('hex');
  const chosen = new Set(
    [...groups.values()].flatMap((group) =>
      group.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, perGroup),
    ),
  );
  return items.filter((item) => chosen.has(item));
}
