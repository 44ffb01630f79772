/**
 * A fitted ensemble of regression trees (gradient boosting, Friedman 2001), as plain arrays.
 * A tree is a list of nodes; node i is a split when `feature[i] >= 0`: left child `left[i]` where the value is ≤ `value[i]`,
 * else `left[i] + 1`; a leaf has `feature[i] = -1` and `value[i]` added to the score.
 */
export interface Tree {
  feature: number[];
  value: number[];
  left: number[];
}

export interface Forest {
  features: string[];
  base: number;
  trees: Tree[];
}

/** Probability, 0–1, that the forest gives the feature row. */
export function predict(forest: Forest, row: ArrayLike<number>): number {
  let score = forest.base;
  for (const tree of forest.trees) score += leafOf(tree, row);
  return 1 / (1 + Math.exp(-score));
}

function leafOf({ feature, value, left }: Tree, row: ArrayLike<number>): number {
  let node = 0;
  for (;;) {
    const split = feature[node] ?? -1;
    if (split < 0) return value[node] ?? 0;
    node = (left[node] ?? 0) + ((row[split] ?? 0) <= (value[node] ?? 0) ? 0 : 1);
  }
}
