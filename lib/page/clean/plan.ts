import { isBlockTag } from '../elements';
import { textOf } from '../extract/article/text';
import type { TextRun } from '../extract/listing/record';
import { readLines } from '../extract/listing/lines';
import { collapse, readOutline } from '../outline';
import { drain } from '../work';
import { coverRuns } from './cover';
import type { Find } from './find';
import type { Found } from './found';
import { guardAmount, guardElements } from './guard';
import { removalKinds } from './kinds';
import { select } from './kinds/rules';
import { learnTerms } from './reading/learn-terms';
import { type PageText, readLateText } from './reading/page-text';
import type { PlannedRemoval, RemovalPlan } from './removal-plan';

const MAX_TEXT = 2_000;

/** Everything that should go from a spam page, in document order, each once, outermost only. Changes nothing. */
export function* planRemovals(page: PageText): Generator<void, PlannedRemoval[]> {
  if (!page.late) learnTerms(page);
  yield;
  const finds: Find[] = [];
  for (const kind of removalKinds) {
    try {
      for (const find of kind.find(page)) {
        finds.push(find);
        for (const line of find.lines ?? []) {
          page.claimed.add(line);
          page.takenOut.set(line.text, find.reason);
        }
      }
    } catch (error) {
      console.debug(`Winnow could not look for ${kind.name}`, error);
    }
    yield;
  }
  const wanted = guardElements(finds, page).filter((find) => isWanted(find, page));
  const planned = outermost(wanted.map((find) => place(find)));
  return guardAmount(
    planned.filter(({ removal }) => !isKept(removal.text, page)),
    page,
  ).toSorted(inDocumentOrder);
}

/** The plan for a page, with what is to be done about nodes that arrive later. */
export function planOfPage(page: PageText, removals: PlannedRemoval[]): RemovalPlan {
  const planLate = (roots: Element[]): PlannedRemoval[] =>
    roots.flatMap((root) => {
      const outline = drain(readOutline(page.document, page.url, root));
      return drain(planRemovals(readLateText(page, root, readLines(outline))));
    });
  return { document: page.document, removals, planLate };
}

function isWanted(find: Find, page: PageText): boolean {
  if (page.rules.reasonsOff?.includes(find.reason) === true) return false;
  const element = find.element ?? find.runs?.[0]?.node.parentElement ?? null;
  if (element === null) return false;
  return !(page.rules.show ?? []).some((selector) =>
    select(page.document, selector).some((shown) => shown.contains(element)),
  );
}

function isKept(text: string, page: PageText): boolean {
  return page.rules.keepTexts?.some((kept) => collapse(kept) === text) === true;
}

function place(find: Find): PlannedRemoval {
  const { reason, element, runs = [], insert, hidden } = find;
  const places: Found[] =
    element === undefined ? coverRuns(reason, runs, insert) : [{ type: 'element', reason, element }];
  const text = (element === undefined ? textOfFind(runs) : collapse(textOf(element))).slice(0, MAX_TEXT);
  return { removal: { reason, text, ...(hidden === undefined ? {} : { hidden }) }, places };
}

/** The runs' own words; runs of different blocks are put apart. */
function textOfFind(runs: readonly TextRun[]): string {
  let text = '';
  let block: Element | null = null;
  for (const run of runs) {
    const own = blockOf(run.node);
    if (block !== null && own !== block) text += ' ';
    else if (text !== '' && isBrokenLine(run)) text += ' ';
    block = own;
    text += run.node.data.slice(run.start, run.end);
  }
  return collapse(text);
}

function isBrokenLine(run: TextRun): boolean {
  return run.start > 0 && /\s/.test(run.node.data[run.start - 1] ?? '');
}

function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element !== null && !isBlockTag(element.localName)) element = element.parentElement;
  return element;
}

/** Drops places that lie inside an element of another removal, or that an earlier removal took; then removals without a place. */
function outermost(planned: readonly PlannedRemoval[]): PlannedRemoval[] {
  const elements = new Set(
    planned.flatMap(({ places }) =>
      places.flatMap((each) => (each.type === 'element' ? [each.element] : [])),
    ),
  );
  const taken = new Map<Text, { start: number; end: number }[]>();
  const seen = new Set<Element>();
  const kept: PlannedRemoval[] = [];
  for (const { removal, places } of planned) {
    const left: Found[] = [];
    for (const each of places) {
      const node = each.type === 'element' ? each.element.parentElement : each.node.parentElement;
      if (isInside(node, elements)) continue;
      if (each.type === 'element') {
        if (!seen.has(each.element)) left.push(each);
        seen.add(each.element);
        continue;
      }
      const others = taken.get(each.node) ?? [];
      if (others.some((other) => each.start < other.end && each.end > other.start)) continue;
      taken.set(each.node, [...others, each]);
      left.push(each);
    }
    if (left.length > 0) kept.push({ removal, places: left });
  }
  return kept;
}

function isInside(node: Element | null, elements: ReadonlySet<Element>): boolean {
  for (let element = node; element !== null; element = element.parentElement)
    if (elements.has(element)) return true;
  return false;
}

function inDocumentOrder(a: PlannedRemoval, b: PlannedRemoval): number {
  const [first, second] = [startOf(a), startOf(b)];
  if (first === undefined || second === undefined) return 0;
  const [one, other] = [nodeOf(first), nodeOf(second)];
  if (one === other) return first.type === 'run' && second.type === 'run' ? first.start - second.start : 0;
  return (one.compareDocumentPosition(other) & 4) !== 0 ? -1 : 1;
}

function startOf({ places }: PlannedRemoval): Found | undefined {
  return places[0];
}

function nodeOf(found: Found): Node {
  return found.type === 'element' ? found.element : found.node;
}
