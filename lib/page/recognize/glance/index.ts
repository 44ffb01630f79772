import type { PageOptions } from '../../contract';
import { bodyOf } from '../../node';
import { drain } from '../../work';
import { hostOf } from '../read-page';
import { reasons } from './reasons';
import { readGlance } from './page';

/** From this sum of hints on the full recognizer is asked. */
const ENOUGH = 1;

/**
 * Whether a page deserves the full recognizer. False for nearly every page of the web; true for every page that
 * `recognizePage` calls spam, or nearly. Cheap: no word list, no weighing, no computed style but for rows of foreign links.
 */
export function deservesLook(document: Document, options: PageOptions = {}): boolean {
  return drain(glanceSteps(document, options));
}

/** The same in slices: yields between the hints, and stops at the first ones that suffice. */
export function* glanceSteps(document: Document, options: PageOptions = {}): Generator<void, boolean> {
  const root = bodyOf(document);
  if (root === null) return false;
  const page = readGlance(document, root, hostOf(options.url ?? document.URL ?? ''));
  let sum = 0;
  for (const reason of reasons) {
    yield;
    sum += hintOf(reason, page);
    if (sum >= ENOUGH) return true;
  }
  return false;
}

/** A hint that a hostile page makes fail is a reason to look. */
function hintOf(reason: (typeof reasons)[number], page: Parameters<typeof reason>[0]): number {
  try {
    return reason(page);
  } catch {
    return ENOUGH;
  }
}
