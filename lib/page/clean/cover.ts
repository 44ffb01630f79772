import type { RemovalReason } from '../contract';
import { isSkippedTag } from '../elements';
import type { TextRun } from '../extract/listing/record';
import { allInside, nameOf, nextOutside, parentOf } from '../node';
import type { Found } from './found';

/** The places that hide these runs: the outermost elements that hold nothing else, and runs where an element says more. */
export function coverRuns(reason: RemovalReason, runs: readonly TextRun[], insert?: string): Found[] {
  if (insert !== undefined) return runs.map((run) => ({ type: 'run', reason, ...run, insert }));
  const whole = wholeNodes(runs);
  const elements: Element[] = [];
  const places: Found[] = [];
  for (const run of runs) {
    if (!whole.has(run.node)) {
      if (run.end > run.start) places.push({ type: 'run', reason, ...run });
      continue;
    }
    if (elements.some((element) => element.contains(run.node))) continue;
    const element = outermostOf(run.node, whole);
    if (element === null) places.push({ type: 'run', reason, ...run });
    else elements.push(element);
  }
  return [...elements.map((element): Found => ({ type: 'element', reason, element })), ...places];
}

/** Text nodes with nothing but white space outside of the runs. */
function wholeNodes(runs: readonly TextRun[]): Set<Text> {
  const byNode = new Map<Text, TextRun[]>();
  for (const run of runs) {
    const others = byNode.get(run.node);
    if (others === undefined) byNode.set(run.node, [run]);
    else others.push(run);
  }
  const whole = new Set<Text>();
  for (const [node, covered] of byNode) if (isCovered(node.data, covered)) whole.add(node);
  return whole;
}

/** Ends at the first letter outside: thousands of runs may lie in one long text, each a removal of its own. */
function isCovered(text: string, runs: readonly TextRun[]): boolean {
  let at = 0;
  for (const run of runs.toSorted((a, b) => a.start - b.start)) {
    if (run.start > at && nextLetter(text, at) < run.start) return false;
    at = Math.max(at, run.end);
  }
  return nextLetter(text, at) === text.length;
}

/** Where the next character stands that is no white space. */
function nextLetter(text: string, from: number): number {
  LETTER.lastIndex = from;
  return LETTER.exec(text)?.index ?? text.length;
}

const LETTER = /\S/g;

const NEVER = new Set(['html', 'body', 'head', 'title', 'main', 'tbody', 'table']);
const MAX_MEDIA = 3;

/** Climbs as long as nothing but removed text lies inside; what was seen to hold nothing else is not read again on the next level. */
function outermostOf(node: Text, whole: ReadonlySet<Text>): Element | null {
  let best: Element | null = null;
  let media = 0;
  for (
    let element = parentOf(node);
    element !== null && !NEVER.has(nameOf(element));
    element = parentOf(element)
  ) {
    const inside = holdsOnly(element, best, whole);
    if (inside === null) break;
    media += inside;
    if (best !== null && media > MAX_MEDIA) break;
    best = element;
    if (MEDIA.has(nameOf(element))) media += 1;
  }
  return best;
}

const MEDIA = new Set(['img', 'video', 'canvas', 'form', 'object']);

/** How many pictures, players and forms lie in the element; null where it holds text that stays. `known`: a child that was read before. */
function holdsOnly(element: Element, known: Element | null, whole: ReadonlySet<Text>): number | null {
  let media = 0;
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_ELEMENT_AND_TEXT);
  let node = walker.nextNode();
  while (node !== null) {
    let isPassed = node === known;
    // A form can hide its own nodeType, a text node cannot.
    if (node.nodeType === 3) {
      if (!whole.has(node as Text) && (node as Text).data.trim() !== '') return null;
    } else if (!isPassed) {
      const name = nameOf(node as Element);
      isPassed = isSkippedTag(name);
      if (MEDIA.has(name)) media += 1;
      if (isPassed) media += allInside(node as Element, [...MEDIA].join()).length;
    }
    node = isPassed ? nextOutside(walker) : walker.nextNode();
  }
  return media;
}

const SHOW_ELEMENT_AND_TEXT = 1 | 4;
