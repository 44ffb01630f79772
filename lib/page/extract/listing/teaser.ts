import { attributeOf, closestOf, nameOf, parentOf } from '../../node';
import type { Column } from './columns';
import { isSentence } from './columns';
import type { Line, LinkedRun } from './lines';
import type { Region } from './regions';
import { hrefOf } from './web-address';

const CAPTION_NAMES = /caption|credit|byline|copyright/i;
const MIN_OWN_TEXT = 12;

/** Whether a line belongs to the record's teaser, judged by its column: a field of the listing is teaser or is not. */
export function isTeaser(line: Line, column: Column, region: Region): boolean {
  if (line.isMore === true || line.headingLevel > 0 || line.index < region.unit.line.index) return false;
  if (column.linkDensity > 0.6 && !(leadsToArticle(line, region) && column.meanWidth >= 50)) return false;
  if (column.distinct < 0.5 && column.lines.length >= 3) return false;
  if (column.common > 0.3) return false;
  if (column.dated > 0.6 && column.meanWidth < 60) return false;
  const isWide = column.meanWidth >= 60;
  if (!isWide && !(column.sentences >= 0.4 && (column.meanWidth >= 24 || isSentence(line.text))))
    return false;
  return !isCaption(line) && !isSource(line) && !repeatsTitle(line, region);
}

function leadsToArticle(line: Line, region: Region): boolean {
  return line.link !== null && region.unit.link !== null && sameAddress(line.link, region.unit.link);
}

function sameAddress(a: Element, b: Element | null): boolean {
  return a === b || (b !== null && hrefOf(a) === hrefOf(b));
}

function isCaption(line: Line): boolean {
  let at: Element | null = line.element;
  for (let up = 0; up < 3 && at !== null; up += 1) {
    if (nameOf(at) === 'figcaption' || CAPTION_NAMES.test(attributeOf(at, 'class'))) return true;
    at = parentOf(at);
  }
  return false;
}

/** The title again in a link, as under a picture, perhaps with tags that leaked into it. */
function repeatsTitle(line: Line, { unit }: Region): boolean {
  if (line.link === null || line.text.length > unit.text.length * 3 + 20) return false;
  return likeness(lettersOf(line.text), lettersOf(unit.text)) > 0.8;
}

/** Share of pairs of letters that two short texts have in common, 0–1 (Dice). */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = new Set(pairsOf(a));
  const others = new Set(pairsOf(b));
  const shared = [...others].filter((pair) => pairs.has(pair)).length;
  return (2 * shared) / Math.max(1, pairs.size + others.size);
}

function pairsOf(text: string): string[] {
  const letters = text.slice(0, 400);
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2));
}

function lettersOf(text: string): string {
  return text.replace(/<[^<>]*>/g, '').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Most of the line is in an element for source code: an embed code, a snippet to copy. */
function isSource(line: Line): boolean {
  const inCode = line.runs.filter(({ node }) => closestOf(parentOf(node), 'code,pre,samp,kbd') !== null);
  return widthOf(inCode) > widthOf(line.runs) * 0.6;
}

/** A teaser line less its date and its 'read more' link. */
export function teaserRuns(line: Line, link: Element | null): LinkedRun[] {
  const runs = line.runs.filter(
    (run) => closestOf(parentOf(run.node), 'time') === null || line.runs.length === 1,
  );
  let end = runs.length;
  while (end > 0 && isMore(runs[end - 1] as LinkedRun, link)) end -= 1;
  const kept = runs.slice(0, end);
  return widthOf(kept) >= MIN_OWN_TEXT
    ? kept
    : runs.length === line.runs.length && line.link === null
      ? kept
      : runs;
}

function isMore(run: LinkedRun, link: Element | null): boolean {
  const text = run.node.data.trim();
  if (text === '') return true;
  return run.link !== null && sameAddress(run.link, link) && text.length < 60;
}

function widthOf(runs: readonly LinkedRun[]): number {
  return runs.reduce((sum, run) => sum + run.node.data.trim().length, 0);
}
