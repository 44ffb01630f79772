import { parentOf } from '../../node';
import { standingOf } from './context';
import { groupBy } from './group-by';
import { judgeRegions, type RecordList } from './lists';
import type { Region } from './regions';
import type { TextTree } from './tree';
import type { TitleUnit } from './units';
import { hrefOf, readAddress } from './web-address';

const MIN_WIDTH = 16;
const SHARE_OF_WIDTH = 0.5;
const MIN_SHARE_OF_SHAPE = 0.2;
const MAX_STRAYS = 4; // and more of a long list: else they are a list of another kind (the latest, the most read)
const MAX_SHARE = 0.05;

/**
 * Records that stand apart from their list with a title alone, as where a page puts articles without a summary in a column
 * of their own: links whose addresses are made like those of the list, with titles as wide as its titles.
 */
export function findStrays(
  main: RecordList,
  units: readonly TitleUnit[],
  tree: TextTree,
  taken: ReadonlySet<number>,
  base: string,
): RecordList[] {
  const here = URL.canParse(base) ? new URL(base).origin : '';
  const shapeOf = (unit: TitleUnit) => shapeOfLink(unit.link, base, here);
  const shapes = shapesOf(main, shapeOf);
  if (shapes.size === 0) return [];
  const titles = new Set(main.regions.map(({ unit }) => unit.text));
  const least = Math.max(MIN_WIDTH, widthOf(main) * SHARE_OF_WIDTH);
  const standings = new Map<Element, number>();
  const strays = units
    .filter(
      (unit) =>
        unit.kind === 'link' && unit.share > 0.8 && unit.width >= least && !taken.has(unit.line.index),
    )
    .filter((unit) => !titles.has(unit.text) && shapes.has(shapeOf(unit)))
    .filter((unit) => standingOf(unit.element, standings) === 1);
  if (strays.length > Math.max(MAX_STRAYS, main.regions.length * MAX_SHARE)) return [];
  return strays.map((unit) => judgeRegions([regionOf(unit)], tree));
}

function regionOf(unit: TitleUnit): Region {
  const { element, line } = unit;
  const root = line.element;
  return {
    unit,
    root,
    parent: parentOf(root) ?? element,
    lines: [],
    first: line.index,
    last: line.index,
  };
}

function widthOf({ regions }: RecordList): number {
  const widths = regions.map(({ unit }) => unit.width).toSorted((a, b) => a - b);
  return widths[Math.floor(widths.length / 4)] ?? 0;
}

/** The shapes of addresses that a good part of the list has. */
function shapesOf(main: RecordList, shapeOf: (unit: TitleUnit) => string): Set<string> {
  const shapes = main.regions.map(({ unit }) => shapeOf(unit)).filter((shape) => shape !== '');
  const least = Math.max(2, main.regions.length * MIN_SHARE_OF_SHAPE);
  const alike = groupBy(shapes, (shape) => shape).filter(({ length }) => length >= least);
  return new Set(alike.flat());
}

/** How an address is made: `/2023/05/small-models-7.html` is a year, a number, a slug with a number. '' where that says nothing. */
function shapeOfLink(link: Element | null, base: string, here: string): string {
  const address = readAddress(hrefOf(link), base);
  if (address === null) return '';
  const { href, origin, pathname, search } = address;
  const parts = pathname.split('/').filter((part) => part !== '');
  const shape = parts.map(shapeOfPart);
  if (href === base || !shape.some((part) => /^(?:number|code|slug)/.test(part))) return '';
  const side = here === origin ? 'here' : 'away';
  return `${side}/${shape.join('/')}${search === '' ? '' : '?'}`;
}

function shapeOfPart(part: string): string {
  if (/^\d+$/.test(part)) return `number${part.length}`;
  const [name = '', extension = ''] = part.split(/\.(?=[a-z]{2,5}$)/);
  const kind = /\d/.test(name) ? 'code' : /[-_%]/.test(name) ? 'slug' : name;
  return extension === '' ? kind : `${kind}.${extension}`;
}
