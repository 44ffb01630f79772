import { isBlockTag } from '../elements';
import { textOf } from '../extract/article/text';
import type { TextRun } from '../extract/listing/record';
import type { RemovalReason } from '../contract';
import { readLines } from '../extract/listing/lines';
import { nameOf, parentOf } from '../node';
import { collapse, readOutline } from '../outline';
import { drain } from '../work';
import { coverRuns } from './cover';
import type { Find } from './find';
import type { Found } from './found';
import { guardAmount, guardElements } from './guard';
import { Inside } from './inside';
import { removalKinds } from './kinds';
import { select } from './kinds/rules';
import { learnTerms } from './reading/learn-terms';
import { type PageText, readLateText } from './reading/page-text';
import type { PlannedRemoval, RemovalPlan } from './removal-plan';
import { Taken } from './taken';

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
  const shown = new Inside(
    new Set((page.rules.show ?? []).flatMap((selector) => select(page.document, selector))),
  );
  const wanted = guardElements(finds, page).filter((find) => isWanted(find, shown));
  const planned = lessReasons(
    page.rules.reasonsOff ?? [],
    wanted.map((find) => ({ find, places: placesOf(find) })),
  ).map(describe);
  const kept = new Set(page.rules.keepTexts?.map(collapse));
  return inDocumentOrder(
    guardAmount(
      planned.filter(({ removal }) => !kept.has(removal.text)),
      page,
    ),
    page.document,
  );
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

/** `shown`: what the user's rules say must stay. */
function isWanted(find: Find, shown: Inside): boolean {
  const element = find.element ?? find.runs?.[0]?.node.parentElement ?? null;
  return element !== null && !shown.has(element);
}

/** What was found, and where that is to be hidden. */
interface PlacedFind {
  find: Find;
  places: Found[];
}

function placesOf({ reason, element, runs = [], insert }: Find): Found[] {
  return element === undefined ? coverRuns(reason, runs, insert) : [{ type: 'element', reason, element }];
}

/** Its words are read only now that nothing lies in anything else: a rule that names every element would have each text read once a level. */
function describe({ find, places }: PlacedFind): PlannedRemoval {
  const { reason, element, hidden } = find;
  const text = (element === undefined ? textOfFind(find) : collapse(textOf(element))).slice(0, MAX_TEXT);
  return { removal: { reason, text, ...(hidden === undefined ? {} : { hidden }) }, places };
}

/** Its own words; lines, and runs of different blocks, are put apart. */
function textOfFind({ runs = [], lines }: Find): string {
  if (lines !== undefined) return collapse(lines.map((line) => line.text).join(' '));
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
  let element = parentOf(node);
  while (element !== null && !isBlockTag(nameOf(element))) element = parentOf(element);
  return element;
}

/**
 * The outermost of what was found, less some kinds. What is left for its kind is left whole: an ad that stays loses no words of its
 * own to other kinds, only to the user's rules.
 */
function lessReasons(off: readonly RemovalReason[], placed: readonly PlacedFind[]): PlacedFind[] {
  const all = outermost(placed);
  if (off.length === 0) return all;
  const left = all.filter(({ find }) => !off.includes(find.reason));
  const ruled = off.includes('rule') ? [] : placed.filter(({ find }) => find.reason === 'rule');
  return outermost([...left, ...ruled]);
}

/** Drops places that lie inside an element of another removal, or that an earlier removal took; then removals without a place. */
function outermost(placed: readonly PlacedFind[]): PlacedFind[] {
  const elements = placed.flatMap(({ places }) =>
    places.flatMap((each) => (each.type === 'element' ? [each.element] : [])),
  );
  const hidden = new Inside(new Set(elements));
  const taken = new Taken();
  const seen = new Set<Element>();
  const kept: PlacedFind[] = [];
  for (const { find, places } of placed) {
    const left = places.filter((each) => {
      if (each.type === 'run') return !hidden.has(parentOf(each.node)) && taken.take(each);
      if (hidden.has(parentOf(each.element)) || seen.has(each.element)) return false;
      seen.add(each.element);
      return true;
    });
    if (left.length > 0) kept.push({ find, places: left });
  }
  return kept;
}

/** By where each begins; one walk over the page instead of a comparison of each with each. */
function inDocumentOrder(removals: readonly PlannedRemoval[], document: Document): PlannedRemoval[] {
  const order = new Map<Node, number>();
  for (const { places } of removals) if (places[0] !== undefined) order.set(nodeOf(places[0]), Infinity);
  const walker = document.createTreeWalker(document, SHOW_ELEMENT_AND_TEXT);
  let left = order.size;
  for (let node = walker.nextNode(), at = 0; node !== null && left > 0; node = walker.nextNode(), at += 1) {
    if (!order.has(node)) continue;
    order.set(node, at);
    left -= 1;
  }
  return removals.toSorted((a, b) => {
    const [first, second] = [a.places[0]!, b.places[0]!];
    const [one, other] = [nodeOf(first), nodeOf(second)];
    if (one === other) return first.type === 'run' && second.type === 'run' ? first.start - second.start : 0;
    const difference = order.get(one)! - order.get(other)!;
    return Number.isNaN(difference) ? 0 : difference;
  });
}

const SHOW_ELEMENT_AND_TEXT = 1 | 4;

function nodeOf(found: Found): Node {
  return found.type === 'element' ? found.element : found.node;
}
