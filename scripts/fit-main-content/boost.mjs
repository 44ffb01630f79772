/**
 * Gradient boosting of small regression trees for a weighted logistic loss, on binned features
 * (Friedman 2001; histogram splits as in LightGBM, Ke et al. 2017). Targets may lie anywhere in 0–1.
 */
export function fitForest(rows, targets, weights, names, options = {}) {
  const {
    trees = 150,
    leaves = 16,
    rate = 0.1,
    minWeight = 2,
    l2 = 2,
    columns = 0.5,
    sample = 0.8,
    seed = 7,
  } = options;
  const random = makeRandom(seed);
  const binned = binColumns(rows, names.length);
  const total = rows.length;
  const mean = weighted(targets, weights) / weights.reduce((a, b) => a + b, 0);
  const base = Math.log(mean / (1 - mean));
  const scores = new Float64Array(total).fill(base);
  const gradients = new Float64Array(total);
  const curvatures = new Float64Array(total);
  const forest = { features: names, base, trees: [] };
  for (let round = 0; round < trees; round += 1) {
    for (let i = 0; i < total; i += 1) {
      const p = 1 / (1 + Math.exp(-scores[i]));
      gradients[i] = weights[i] * (p - targets[i]);
      curvatures[i] = Math.max(1e-9, weights[i] * p * (1 - p));
    }
    const picked = [];
    for (let i = 0; i < total; i += 1) if (random() < sample) picked.push(i);
    const usable = names.map((_, f) => f).filter(() => random() < columns);
    const tree = growTree(
      { binned, gradients, curvatures, usable, leaves, minWeight, l2 },
      Int32Array.from(picked),
    );
    const packed = packTree(tree, binned, rate);
    forest.trees.push(packed);
    for (let i = 0; i < total; i += 1) scores[i] += leafValue(packed, rows[i]);
  }
  return forest;
}

const BINS = 48;

function makeRandom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function weighted(values, weights) {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] * weights[i];
  return sum;
}

function binColumns(rows, count) {
  return Array.from({ length: count }, (_, f) => {
    const sorted = Float64Array.from(rows, (row) => row[f]).toSorted();
    const edges = [];
    for (let b = 1; b < BINS; b += 1) {
      const edge = sorted[Math.floor((b / BINS) * (sorted.length - 1))];
      if (edges.length === 0 || edge > edges[edges.length - 1]) edges.push(edge);
    }
    const bins = Uint8Array.from(rows, (row) => binOf(edges, row[f]));
    return { edges, bins };
  });
}

/** Index of the first edge that is ≥ value: values of bins 0…b are ≤ edges[b]. */
function binOf(edges, value) {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= edges[middle]) high = middle;
    else low = middle + 1;
  }
  return low;
}

function growTree(context, members) {
  const root = makeNode(context, members, null);
  const open = [root];
  for (let leaves = 1; leaves < context.leaves; leaves += 1) {
    const node = open.reduce((best, other) =>
      (other.split?.gain ?? 0) > (best.split?.gain ?? 0) ? other : best,
    );
    if (!node.split || node.split.gain <= 1e-6) break;
    open.splice(open.indexOf(node), 1);
    const { bins } = context.binned[node.split.feature];
    const left = node.members.filter((i) => bins[i] <= node.split.bin);
    const right = node.members.filter((i) => bins[i] > node.split.bin);
    // The histogram of the larger child is its parent's less the smaller one's.
    const [small, large] = left.length < right.length ? [left, right] : [right, left];
    const smaller = makeNode(context, small, null);
    const larger = makeNode(context, large, subtract(node.histogram, smaller.histogram));
    [node.leftNode, node.rightNode] = small === left ? [smaller, larger] : [larger, smaller];
    open.push(smaller, larger);
    node.members = null;
    node.histogram = null;
  }
  return root;
}

function subtract(whole, part) {
  for (let i = 0; i < whole.length; i += 1) whole[i] -= part[i];
  return whole;
}

function makeNode(context, members, known) {
  const { gradients, curvatures, l2 } = context;
  let gradient = 0;
  let curvature = 0;
  for (let m = 0; m < members.length; m += 1) {
    gradient += gradients[members[m]];
    curvature += curvatures[members[m]];
  }
  const histogram = known ?? histogramOf(context, members);
  const split = bestSplit(context, histogram, gradient, curvature);
  return { members, histogram, split, value: -gradient / (curvature + l2) };
}

/** For each usable feature and bin: the sum of gradients, then of curvatures. */
function histogramOf({ binned, gradients, curvatures, usable }, members) {
  const histogram = new Float64Array(usable.length * BINS * 2);
  for (let u = 0; u < usable.length; u += 1) {
    const { bins } = binned[usable[u]];
    const offset = u * BINS * 2;
    for (let m = 0; m < members.length; m += 1) {
      const i = members[m];
      const place = offset + bins[i] * 2;
      histogram[place] += gradients[i];
      histogram[place + 1] += curvatures[i];
    }
  }
  return histogram;
}

function bestSplit({ binned, usable, minWeight, l2 }, histogram, gradient, curvature) {
  const whole = (gradient * gradient) / (curvature + l2);
  let best = null;
  for (let u = 0; u < usable.length; u += 1) {
    const { edges } = binned[usable[u]];
    let g = 0;
    let h = 0;
    for (let bin = 0; bin < edges.length; bin += 1) {
      const place = (u * BINS + bin) * 2;
      g += histogram[place];
      h += histogram[place + 1];
      if (h < minWeight || curvature - h < minWeight) continue;
      const gain = (g * g) / (h + l2) + (gradient - g) ** 2 / (curvature - h + l2) - whole;
      if (best === null || gain > best.gain) best = { gain, feature: usable[u], bin };
    }
  }
  return best;
}

function packTree(root, binned, rate) {
  const tree = { feature: [], value: [], left: [] };
  const queue = [root];
  for (let next = 0; next < queue.length; next += 1) {
    const node = queue[next];
    if (!node.leftNode) {
      tree.feature.push(-1);
      tree.value.push(Number((node.value * rate).toPrecision(4)));
      tree.left.push(0);
      continue;
    }
    tree.feature.push(node.split.feature);
    tree.value.push(binned[node.split.feature].edges[node.split.bin]);
    tree.left.push(queue.length);
    queue.push(node.leftNode, node.rightNode);
  }
  return tree;
}

function leafValue(tree, row) {
  let node = 0;
  while (tree.feature[node] >= 0)
    node = tree.left[node] + (row[tree.feature[node]] <= tree.value[node] ? 0 : 1);
  return tree.value[node];
}

export function predict(forest, row) {
  let score = forest.base;
  for (const tree of forest.trees) score += leafValue(tree, row);
  return 1 / (1 + Math.exp(-score));
}
