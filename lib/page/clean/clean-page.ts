import type { CleanedPage, PageReport } from '../contract';
import { Cleaning } from './cleaning';
import type { RemovalPlan } from './removal-plan';

const plans = new WeakMap<PageReport, RemovalPlan>();
const cleanings = new WeakMap<Document, Cleaning>();
const untouched = new WeakMap<Document, CleanedPage>();

/** Keeps the nodes behind a report beside it, for `applyReport`. */
export function rememberPlan(report: PageReport, plan: RemovalPlan): void {
  plans.set(report, plan);
}

/** The plan behind a report of this very document, or null. */
export function planOf(document: Document, report: PageReport): RemovalPlan | null {
  const plan = plans.get(report);
  return plan?.document === document ? plan : null;
}

/** Applies a plan; null (an ordinary page) changes nothing. The same object for a document as long as it is not restored. */
export function applyPlan(document: Document, plan: RemovalPlan | null): CleanedPage {
  const running = cleanings.get(document);
  if (running !== undefined && !running.restored) return running;
  if (plan === null) return leaveAlone(document);
  const cleaning = new Cleaning(document, plan);
  cleanings.set(document, cleaning);
  return cleaning;
}

/** The cleaning that holds on a document now, for the popup's questions; null where nothing is cleaned. */
export function cleaningOf(document: Document): Cleaning | null {
  const cleaning = cleanings.get(document);
  return cleaning === undefined || cleaning.restored ? null : cleaning;
}

function leaveAlone(document: Document): CleanedPage {
  const known = untouched.get(document) ?? { restore: () => {} };
  untouched.set(document, known);
  return known;
}
