import type { RemovalReason } from '../contract';
import { isSkippedTag } from '../elements';
import type { TextRun } from '../extract/listing/record';
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
  for (const run of runs) byNode.set(run.node, [...(byNode.get(run.node) ?? []), run]);
  const whole = new Set<Text>();
  for (const [node, covered] of byNode) {
    let at = 0;
    let rest = '';
    for (const run of covered.toSorted((a, b) => a.start - b.start)) {
      rest += node.data.slice(at, Math.max(at, run.start));
      at = Math.max(at, run.end);
    }
    if ((rest + node.data.slice(at)).trim() === '') whole.add(node);
  }
  return whole;
}

const NEVER = new Set(['html', 'body', 'head', 'title', 'main', 'tbody', 'table']);
const MAX_MEDIA = 3;

function outermostOf(node: Text, whole: ReadonlySet<Text>): Element | null {
  let best: Element | null = null;
  for (
    let element = node.parentElement;
    element !== null && !NEVER.has(element.localName);
    element = element.parentElement
  ) {
    if (!holdsOnly(element, whole)) break;
    if (best !== null && element.querySelectorAll('img,video,canvas,form,object').length > MAX_MEDIA) break;
    best = element;
  }
  return best;
}

function holdsOnly(element: Element, whole: ReadonlySet<Text>): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_ELEMENT_AND_TEXT, {
    acceptNode: (node) => (node.nodeType === 1 && isSkippedTag((node as Element).localName) ? 2 : 1),
  });
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === 3 && !whole.has(node as Text) && (node as Text).data.trim() !== '') return false;
  }
  return true;
}

const SHOW_ELEMENT_AND_TEXT = 1 | 4;
