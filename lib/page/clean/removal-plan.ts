import type { Removal } from '../contract';
import type { Found } from './found';

/** A removal of the report, with the places on the page that it stands for. */
export interface PlannedRemoval {
  removal: Removal;
  /** One element, or the runs of one stretch of text (a stretch may cross several text nodes). */
  places: Found[];
}

/** What `cleanPage` applies: the nodes behind a report. */
export interface RemovalPlan {
  document: Document;
  removals: PlannedRemoval[];
  /** Finds what to remove in elements that arrive later; null where nothing is watched. */
  planLate: ((roots: Element[]) => PlannedRemoval[]) | null;
}
