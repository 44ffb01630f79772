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
  const children = childrenOf(forest);
  let score = forest.base;
  for (let index = 0; index < children.length; index += 1)
    score += leafOf(forest.trees[index]!, children[index]!, row);
  return 1 / (1 + Math.exp(-score));
}

function leafOf({ feature, value }: Tree, left: Uint16Array, row: ArrayLike<number>): number {
  let node = 0;
  for (;;) {
    const split = feature[node] ?? -1;
    if (split < 0) return value[node] ?? 0;
    node = (left[node] ?? 0) + ((row[split] ?? 0) <= (value[node] ?? 0) ? 0 : 1);
  }
}

const known = new WeakMap<Forest, Uint16Array[]>();

/** For each tree and each of its splits the left child; 0 for leaves. Looked up once a row: once a tree costs as much as the tree. */
function childrenOf(forest: Forest): Uint16Array[] {
  let children = known.get(forest);
  if (children === undefined) known.set(forest, (children = forest.trees.map(leftChildren)));
  return children;
}

function leftChildren({ feature }: Tree): Uint16Array {
  let next = 1;
  return Uint16Array.from(feature, (split) => {
    if (split < 0) return 0;
    next += 2;
    return next - 2;
  });
}
