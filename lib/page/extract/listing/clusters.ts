import { attributeOf, parentOf } from '../../node';
import { groupBy } from './group-by';
import type { TextTree } from './tree';
import type { TitleUnit } from './units';
import { homeTest, hrefOf } from './web-address';

const MIN_UNITS = 2;
const MAX_CLUSTERS = 60;
const LABEL_REPEATS = 3;

/**
 * Units at the same place of the page's pattern: equal tag paths (tag-path clustering, Miao et al., WWW 2009), and equal
 * classes where several links of one record share a path. Most promising first.
 */
export function clusterUnits(units: readonly TitleUnit[], tree: TextTree, base: string): TitleUnit[][] {
  const isHome = homeTest(base);
  const clusters: TitleUnit[][] = [];
  for (const alike of groupBy(units, (unit) => `${unit.kind}${tree.pathOf(unit.element)}`)) {
    const kept = withoutLabels(alike, isHome);
    if (kept.length < MIN_UNITS) continue;
    clusters.push(kept);
    const byClass = groupBy(kept, (unit) => classOf(unit.element));
    if (byClass.length > 1) clusters.push(...byClass.filter((part) => part.length > MIN_UNITS));
  }
  return clusters.toSorted((a, b) => promiseOf(b) - promiseOf(a)).slice(0, MAX_CLUSTERS);
}

function classOf(element: Element): string {
  const own = attributeOf(element, 'class');
  const parent = parentOf(element);
  return `${own}|${parent === null ? '' : attributeOf(parent, 'class')}`;
}

/** Less the 'read more' links: the same words again and again, or a second link to where the one before leads. */
function withoutLabels(units: readonly TitleUnit[], isHome: (href: string) => boolean): TitleUnit[] {
  const counts = new Map<string, number>();
  for (const { text } of units) counts.set(text, (counts.get(text) ?? 0) + 1);
  const kept: TitleUnit[] = [];
  for (const unit of units) {
    if ((counts.get(unit.text) ?? 0) >= LABEL_REPEATS && unit.width < 40) continue;
    const href = hrefOf(unit.link);
    if (isHome(href)) continue;
    const previous = kept.at(-1);
    if (unit.kind === 'link' && href !== '' && previous !== undefined && hrefOf(previous.link) === href)
      continue;
    kept.push(unit);
  }
  return kept;
}

function promiseOf(cluster: readonly TitleUnit[]): number {
  let sum = 0;
  for (const { kind, width } of cluster) sum += Math.min(width, 120) * (kind === 'heading' ? 3 : 1);
  return sum;
}
