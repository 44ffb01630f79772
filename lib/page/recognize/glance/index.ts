import type { PageOptions } from '../../contract';
import { bodyOf } from '../../node';
import { drain } from '../../work';
import { hostOf } from '../read-page';
import { readGlance, type GlancePage } from './page';
import { reasons, type Reason } from './reasons';

/** From this sum of hints on the full recognizer is asked. */
const ENOUGH = 1;

/**
 * Whether a page deserves the full recognizer. False for nearly every page of the web; true for every page that
 * `recognizePage` calls spam, or nearly. Cheap: no word list, no weighing, no computed style.
 */
export function deservesLook(document: Document, options: PageOptions = {}): boolean {
  return drain(glanceSteps(document, options)).deservesLook;
}

export interface Glance {
  deservesLook: boolean;
  /** Whether the page is nearly empty: its own script may draw it yet. */
  isEmpty: boolean;
}

/** A page with less text than this is nearly empty. */
const FEW_CHARACTERS = 200;

/** The same in slices: yields between the hints, and stops at the first ones that suffice. */
export function* glanceSteps(document: Document, options: PageOptions = {}): Generator<void, Glance> {
  const root = bodyOf(document);
  if (root === null) return { deservesLook: false, isEmpty: true };
  const page = readGlance(document, root, hostOf(options.url ?? document.URL ?? ''));
  let sum = 0;
  for (const reason of reasons) {
    yield;
    sum += hintOf(reason, page);
    if (sum >= ENOUGH) return { deservesLook: true, isEmpty: false };
  }
  return { deservesLook: false, isEmpty: isEmpty(page) };
}

/** Without the white space between elements. */
function isEmpty({ text }: GlancePage): boolean {
  return text.length < MANY_CHARACTERS && text.replace(/\s+/g, ' ').length < FEW_CHARACTERS;
}

const MANY_CHARACTERS = 50_000;

/** A hint that a hostile page makes fail is a reason to look. */
function hintOf(reason: Reason, page: GlancePage): number {
  try {
    return reason(page);
  } catch {
    return ENOUGH;
  }
}
