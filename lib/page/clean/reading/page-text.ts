import type { PageKind, PageRules, RemovalReason } from '../../contract';
import { isListOfTerms } from '../../traces/keyword-line';
import { findReadings } from '../../traces/reading';
import type { TraceRun } from '../../traces/run';
import { withoutRuns } from '../edit-text';
import type { MainContent } from '../../extract/article';
import type { Line } from '../../extract/listing/lines';
import type { ListingRecord, TextRun } from '../../extract/listing/record';
import { guessLanguage } from './languages';
import { type LineLink, linksOf } from './line-links';
import type { LinkHabits } from './link-habits';
import { PageTerms } from './page-terms';
import { standardOf, type WrittenPage } from './script-mismatch';
import { Vocabulary } from './vocabulary';

/** One line with what removal kinds ask of it. */
export interface PageLine extends Line {
  links: LineLink[];
  /** Share of the line's text that lies in links, 0 to 1. */
  linkShare: number;
  /** The record of a listing that the line belongs to, or -1. */
  record: number;
  /** Title or teaser of a record, not its date, author or tags. */
  inTeaser: boolean;
  /** Part of the main content of an article page. */
  inMain: boolean;
  /** Null until somebody asks: `sureRuns`, `plantedRuns` and `restOfLine`, for which removal kinds ask again and again. */
  sure: readonly TraceRun[] | null;
  planted: readonly TraceRun[] | null;
  rest: string | null;
}

/** What cleaning knows of a spam page: its lines, and what its own prose is like. */
export interface PageText extends WrittenPage {
  document: Document;
  /** What was read: the whole page, or one element that arrived later. */
  root: ParentNode;
  url: string;
  kind: PageKind;
  title: string;
  lines: PageLine[];
  records: ListingRecord[];
  main: MainContent | null;
  vocabulary: Vocabulary;
  terms: PageTerms;
  rules: PageRules;
  /** Lines that an earlier removal kind takes out whole. */
  claimed: Set<PageLine>;
  /** The texts of lines that were taken out whole, with the reason. */
  takenOut: Map<string, RemovalReason>;
  /** Where the page's records lead; null until somebody asks. */
  habits: LinkHabits | null;
  /** Lines that arrived later; the rest of the page was read before. */
  late: boolean;
}

/** Reads the page's lines once more, now that it is known to be spam. */
export function readPageText(
  page: Omit<
    PageText,
    | 'lines'
    | 'language'
    | 'standard'
    | 'vocabulary'
    | 'terms'
    | 'claimed'
    | 'takenOut'
    | 'habits'
    | 'late'
    | 'root'
  >,
  lines: Line[],
): PageText {
  const read = describeLines(page, lines);
  const prose = read.filter(isProse);
  const language = mostSpoken(prose);
  const vocabulary = new Vocabulary();
  for (const line of prose)
    if (!isListOfTerms(line.text)) vocabulary.add(withoutRuns(line.text, findReadings(line.text)));
  return {
    ...page,
    lines: read,
    language,
    standard: standardOf(language, prose.map((line) => line.text).join('\n')),
    vocabulary,
    terms: new PageTerms(),
    root: page.document,
    claimed: new Set(),
    takenOut: new Map(),
    habits: null,
    late: false,
  };
}

/** The same page with other lines: what arrived later is judged by what the page is like. */
export function readLateText(page: PageText, root: Element, lines: Line[]): PageText {
  return {
    ...page,
    root,
    lines: describeLines({ ...page, records: [], main: null }, lines),
    claimed: new Set(),
    late: true,
  };
}

function describeLines(page: Pick<PageText, 'url' | 'records' | 'main'>, lines: Line[]): PageLine[] {
  const recordOfText = new Map<Text, { start: number; end: number; record: number; inTeaser: boolean }[]>();
  page.records.forEach((record, index) => {
    const add = (runs: readonly TextRun[], inTeaser: boolean) => {
      for (const run of runs)
        recordOfText.set(run.node, [
          ...(recordOfText.get(run.node) ?? []),
          { ...run, record: index, inTeaser },
        ]);
    };
    add([...record.titleRuns, ...record.summaryLines.flat()], true);
    add(record.otherRuns, false);
  });
  const main = new Set(page.main?.blocks.flatMap((block) => block.runs.map((run) => run.node)) ?? []);
  return lines.map((line) => {
    const links = linksOf(line, page.url);
    const linked = links.reduce((sum, link) => sum + link.end - link.start, 0);
    const first = line.runs.find((run) => run.node.data.slice(run.start, run.end).trim() !== '');
    const record = recordOfText
      .get(first?.node as Text)
      ?.find((run) => run.start < (first?.end ?? 0) && run.end > (first?.start ?? 0));
    const inMain = first !== undefined && main.has(first.node);
    return {
      ...line,
      links,
      linkShare: line.text.length === 0 ? 0 : linked / line.text.length,
      record: inMain ? -1 : (record?.record ?? -1),
      inTeaser: !inMain && record?.inTeaser === true,
      inMain,
      sure: null,
      planted: null,
      rest: null,
    };
  });
}

/** A line that reads like a sentence of the page, not like a label, a link or a list. */
export function isProse(line: PageLine): boolean {
  if (line.linkShare > 0.5 && line.record === -1) return false;
  const dense = /[぀-ヿ㐀-鿿가-힣]/.test(line.text);
  return line.text.length >= (dense ? 16 : 40);
}

function mostSpoken(prose: PageLine[]): string {
  const spoken = new Map<string, number>();
  for (const line of prose) {
    const language = guessLanguage(line.text);
    if (language !== '') spoken.set(language, (spoken.get(language) ?? 0) + line.text.length);
  }
  return [...spoken].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
