/**
 * A fitted ensemble of regression trees (gradient boosting, Friedman 2001), as plain arrays.
 * A tree is a list of nodes, level by level; node i is a split when `feature[i] >= 0`: its left child where the value is
 * ≤ `value[i]`, else the right one; a leaf has `feature[i] = -1` and `value[i]` added to the score. The order tells the children:
 * those of the k-th split, counted from 0, are the nodes 2k + 1 and 2k + 2.
 */
export interface Tree {
  feature: number[];
  value: number[];
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

function leafOf(tree: Tree, row: ArrayLike<number>): number {
  const { feature, value } = tree;
  const left = childrenOf(tree);
  let node = 0;
  for (;;) {
    const split = feature[node] ?? -1;
    if (split < 0) return value[node] ?? 0;
    node = (left[node] ?? 0) + ((row[split] ?? 0) <= (value[node] ?? 0) ? 0 : 1);
  }
}

const children = new WeakMap<Tree, Uint16Array>();

/** For each split its left child; 0 for leaves. */
function childrenOf(tree: Tree): Uint16Array {
  const known = children.get(tree);
  if (known !== undefined) return known;
  let next = 1;
  const left = Uint16Array.from(tree.feature, (split) => {
    if (split < 0) return 0;
    next += 2;
    return next - 2;
  });
  children.set(tree, left);
  return left;
}
