import { attributeOf, closestOf } from '../../node';
import { placeAmongSiblings } from './columns';
import { groupBy } from './group-by';
import type { Line } from './lines';
import { endOf, medianOf, unitOf } from './plain';
import { findRegions, type Region } from './regions';
import type { TextTree } from './tree';
import type { TitleUnit } from './units';
import { widthOf } from './width';

const MIN_CARDS = 4;
const MAX_GROUPS = 20;
const MIN_TITLE = 20; // width of the usual title: names and labels are shorter
const MIN_TEXT = 40;

/**
 * Records in boxes that tell nothing of themselves, as a script's template makes them: the title is neither link nor heading, but
 * stands at the same place of every box, by its class or by its number. A text follows it there.
 */
export function readCards(tree: TextTree): Region[][] {
  const units = tree.lines.filter((line) => isAlone(line, tree)).map((line) => unitOf(line, 'card'));
  const places = [(at: Element) => attributeOf(at, 'class'), placeAmongSiblings];
  const groups = places.flatMap((placeOf) =>
    groupBy(units, ({ element }) => `${tree.pathOf(element)} ${placeOf(element)}`),
  );
  return groups
    .filter(areTitles)
    .slice(0, MAX_GROUPS)
    .map((titles) => findRegions(titles, tree))
    .filter((regions) => regions.filter((region) => isCard(region, tree)).length > regions.length * 0.6);
}

/** A line without links that has a box of its own, and is no code. */
function isAlone({ element, headingLevel, runs }: Line, tree: TextTree): boolean {
  const range = tree.rangeOf(element);
  return (
    headingLevel === 0 &&
    range?.first === range?.last &&
    runs.every(({ link }) => link === null) &&
    closestOf(element, 'pre,code') === null
  );
}

/** Told from names with a time ("Ada, 3 days ago"), from questions that are answered, and from the texts themselves. */
function areTitles(units: readonly TitleUnit[]): boolean {
  const share = (test: (text: string) => boolean) =>
    units.filter(({ text }) => test(text)).length / units.length;
  return (
    units.length >= MIN_CARDS &&
    medianOf(units.map(({ width }) => width)) >= MIN_TITLE &&
    share((text) => endOf(text) === 'stop') < 0.3 &&
    share((text) => /\d/.test(text)) < 0.6 &&
    share((text) => /[?？]$/.test(text)) < 0.7
  );
}

/** A box with one text under the title or two, and no title that says so: a heading, or a link above. */
function isCard({ unit, root }: Region, tree: TextTree): boolean {
  const lines = root === null ? [] : tree.linesOf(root);
  const { index } = unit.line;
  const texts = lines.filter(
    (line) => line.index > index && widthOf(line.text) > Math.max(MIN_TEXT, unit.width),
  ).length;
  return (
    texts > 0 &&
    texts < 3 &&
    lines.every((line) => line.headingLevel === 0 && (line.link === null || line.index > index))
  );
}
