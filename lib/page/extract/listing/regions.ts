import { hasInside, parentOf } from '../../node';
import type { Line } from './lines';
import type { TextTree } from './tree';
import type { TitleUnit } from './units';

/** One record before its fields are told apart: its title, and the lines around it that are its own. */
export interface Region {
  unit: TitleUnit;
  /** The largest element that holds this title and no other of its cluster; null where titles share one element. */
  root: Element | null;
  /** What holds the region and its neighbours. */
  parent: Element;
  /** All lines of the record but those of the title, in document order. */
  lines: Line[];
  first: number;
  last: number;
}

/** Cuts the page into one region for each title of a cluster (record boundaries, after Liu et al., KDD 2003). */
export function findRegions(cluster: readonly TitleUnit[], tree: TextTree): Region[] {
  const roots = rootsOf(cluster);
  const regions = cluster.map((unit, i) => regionOf(unit, roots[i] ?? null, tree));
  if (isFlat(regions, tree)) takeFollowing(regions, tree);
  return regions;
}

function rootsOf(cluster: readonly TitleUnit[]): (Element | null)[] {
  const counts = new Map<Element, number>();
  for (const { element } of cluster) {
    for (let at: Element | null = element; at !== null; at = parentOf(at)) {
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  }
  const roots = cluster.map(({ element }) => {
    if ((counts.get(element) ?? 0) > 1) return null;
    let root = element;
    for (let up = parentOf(root); up !== null && counts.get(up) === 1; up = parentOf(up)) root = up;
    return root;
  });
  return alignRoots(roots, cluster);
}

/** A title that is alone in a section must not take the whole section: roots go down to the depth that most have. */
function alignRoots(roots: (Element | null)[], cluster: readonly TitleUnit[]): (Element | null)[] {
  const heights = roots.map((root, i) => heightOf(root, cluster[i]?.element ?? null));
  const usual = medianOf(heights);
  return roots.map((root, i) => {
    let at = cluster[i]?.element ?? null;
    if (root === null || (heights[i] ?? 0) <= usual) return root;
    for (let up = 0; up < usual && at !== null; up += 1) at = parentOf(at);
    return at ?? root;
  });
}

function heightOf(root: Element | null, element: Element | null): number {
  if (root === null) return 0;
  let height = 0;
  let at = element;
  while (at !== null && at !== root) {
    height += 1;
    at = parentOf(at);
  }
  return height;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}

/** The region of a title in its root, null where it has none. */
export function regionOf(unit: TitleUnit, root: Element | null, tree: TextTree): Region {
  const own = unit.line.index;
  const range = root === null ? null : tree.rangeOf(root);
  const first = Math.min(range?.first ?? own, own);
  const last = Math.max(range?.last ?? own, own);
  const lines = tree.lines.slice(first, last + 1).filter((line) => line !== unit.line);
  return { unit, root, parent: (root === null ? null : parentOf(root)) ?? unit.element, lines, first, last };
}

const MIN_FLAT_SHARE = 0.4;

/** Titles whose text follows as siblings (`h2 + p`, `dt + dd`, title row and summary row, `<br>` blocks). */
function isFlat(regions: readonly Region[], tree: TextTree): boolean {
  const followers = new Map<string, number>();
  let gaps = 0;
  let inside = 0;
  let between = 0;
  for (let i = 0; i + 1 < regions.length; i += 1) {
    const region = regions[i] as Region;
    const next = regions[i + 1] as Region;
    if (region.parent !== next.parent) continue;
    gaps += 1;
    const follower = next.first > region.last + 1 ? tree.lines[region.last + 1] : undefined;
    if (follower === undefined || !hasInside(region.parent, follower.element)) continue;
    const key = String(tree.pathOf(follower.element));
    followers.set(key, (followers.get(key) ?? 0) + 1);
    inside += plainWidth(region.lines);
    between += plainWidth(tree.lines.slice(region.last + 1, next.first));
  }
  return (
    between > inside && gaps > 0 && Math.max(0, ...followers.values()) >= Math.max(1, gaps * MIN_FLAT_SHARE)
  );
}

function takeFollowing(regions: Region[], tree: TextTree): void {
  const usual = new Set<number>();
  for (let i = 0; i < regions.length; i += 1) {
    const region = regions[i] as Region;
    const next = regions[i + 1];
    const isLast = next === undefined || next.parent !== region.parent;
    const end = isLast ? (tree.rangeOf(region.parent)?.last ?? region.last) + 1 : next.first;
    for (let at = region.last + 1; at < end; at += 1) {
      const line = tree.lines[at] as Line;
      if (!hasInside(region.parent, line.element)) break;
      const path = tree.pathOf(line.element);
      if (isLast && !usual.has(path)) break;
      if (!isLast) usual.add(path);
      region.lines.push(line);
      region.last = at;
    }
  }
}

function plainWidth(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + (line.link === null ? line.text.length : 0), 0);
}
