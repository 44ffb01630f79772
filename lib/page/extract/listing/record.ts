import type { ArticleSummary } from '../../contract';

/** A stretch of one text node: offsets into `node.data`, half open. */
export interface TextRun {
  node: Text;
  start: number;
  end: number;
}

/** One repeated item of a listing (Liu et al., KDD 2003) with the nodes that it is made of. Holds nodes; changes nothing. */
export interface ListingRecord {
  summary: ArticleSummary;
  /** Outermost nodes that belong to this record alone, in document order: elements, or bare text nodes between `<br>`. */
  nodes: Node[];
  titleRuns: TextRun[];
  /** The runs of the teaser, in reading order. A line break lies between two lines. */
  summaryLines: TextRun[][];
  /** Everything else that the record shows: byline, date, tags, 'read more'. */
  otherRuns: TextRun[];
  link: Element | null;
  /** Records of one list share a number; 0 is the first list in reading order. */
  group: number;
  /** The element that holds the whole list. */
  container: Element;
}

export interface ListingOptions {
  /** Address that links resolve against; default `document.URL`. */
  url?: string;
}
