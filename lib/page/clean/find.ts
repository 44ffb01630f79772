import type { RemovalReason } from '../contract';
import type { TextRun } from '../extract/listing/record';
import type { PageLine, PageText } from './reading/page-text';

/** Something on the page that should not be there: stretches of text, or an element with all that is in it. */
export interface Find {
  reason: RemovalReason;
  /** Stretches of text nodes; an element that holds nothing else is hidden with them. */
  runs?: TextRun[];
  element?: Element;
  /** The lines that are taken out whole: later kinds pass them over. */
  lines?: PageLine[];
  /** CSS hid it already. */
  hidden?: true;
  /** What stands there instead; the document's title alone has something. */
  insert?: string;
}

/** One kind of thing that cleaning takes away: a file in `kinds/` and a line in its registry. */
export interface RemovalKind {
  name: string;
  /** Reads what the page needs read once, and gives what it finds. Changes nothing. */
  find(page: PageText): Iterable<Find>;
}
