import type { RemovalReason } from '../contract';

/** A whole element that is to be hidden. */
export interface FoundElement {
  type: 'element';
  reason: RemovalReason;
  element: Element;
}

/** A run inside one text node, by offsets into the node's raw `data`. */
export interface FoundRun {
  type: 'run';
  reason: RemovalReason;
  node: Text;
  start: number;
  end: number;
  /** What stands there instead; only the document's title has something. */
  insert?: string;
}

/** One place on the page that a removal kind found. */
export type Found = FoundElement | FoundRun;
