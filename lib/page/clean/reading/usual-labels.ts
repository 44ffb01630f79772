import type { PageLine, PageText } from './page-text';

const MAX_LENGTH = 40;
const FEWEST = 6;
/** Of the records: a label that so many carry is how the page says "read more", whatever its words. */
const MIN_SHARE = 0.4;
/** Of the records: where so many carry it, one that has none is another thing. */
const NEARLY_ALL = 0.7;

/** What the links under a page's records usually say. */
export interface UsualLabels {
  has: (text: string) => boolean;
  /** The records that carry none although nearly all do. */
  unlabelled: ReadonlySet<number>;
  /** Whether nearly no record closes with a second link to where its title leads. */
  rarelyCloses: boolean;
  /** What more than one record closes with. */
  repeated: ReadonlySet<string>;
}

/** Reads off the lines which short link texts come again and again, each time leading elsewhere. */
export function readUsualLabels({ lines, records }: PageText): UsualLabels {
  const places = new Map<string, { targets: Set<string>; records: Set<number> }>();
  for (const line of lines) {
    for (const { text, target } of line.links) {
      if (target === null || text.length > MAX_LENGTH) continue;
      const place = places.get(keyOf(text)) ?? { targets: new Set(), records: new Set() };
      places.set(keyOf(text), place);
      place.targets.add(target.href);
      if (line.record !== -1) place.records.add(line.record);
    }
  }
  const asked =
    records.length > 0 ? records.length : lines.filter(({ links }) => links.length > 0).length / 3;
  const usual = [...places].filter(([, { targets }]) => targets.size >= Math.max(3, asked * MIN_SHARE));
  const labels = new Set(usual.map(([label]) => label));
  const labelled = new Set(usual.flatMap(([, place]) => [...place.records]));
  const isRule = labelled.size >= Math.max(3, records.length * NEARLY_ALL);
  const linesOf: PageLine[][] = records.map(() => []);
  for (const line of lines) linesOf[line.record]?.push(line);
  const closing = linesOf.map(closingLabel).filter((label) => label !== null);
  const times = new Map<string, number>();
  for (const label of closing) times.set(label, (times.get(label) ?? 0) + 1);
  return {
    rarelyCloses: records.length >= FEWEST && closing.length <= records.length * (1 - NEARLY_ALL),
    repeated: new Set(closing.filter((label) => times.get(label)! > 1)),
    has: (text) => labels.has(keyOf(text)),
    unlabelled: new Set(
      isRule ? records.map((_, index) => index).filter((index) => !labelled.has(index)) : [],
    ),
  };
}

/**
 * How unlike its like a record closes, 0 to 2.5: 1 where it lacks the label that nearly all carry, 2.5 where a label of its own stands
 * there, 1.5 where it has one and nearly no other record has any.
 */
export function oddityOfClosing(lines: readonly PageLine[], labels: UsualLabels | undefined): number {
  if (labels === undefined || lines.some(({ record }) => record === -1)) return 0;
  const closing = closingLabel(lines);
  if (lines.every(({ record }) => labels.unlabelled.has(record))) return closing === null ? 1 : 2.5;
  return closing !== null && labels.rarelyCloses && !labels.repeated.has(closing) ? 1.5 : 0;
}

/** What a short second link says that leads where the first one leads; null where there is none. */
function closingLabel(lines: readonly PageLine[]): string | null {
  const links = lines.flatMap((line) => line.links.filter(({ target }) => target !== null));
  const [first, last] = [links[0], links.at(-1)];
  if (last === undefined || last === first || last.target?.href !== first?.target?.href) return null;
  return last.text.length > MAX_LENGTH ? null : keyOf(last.text);
}

// `閱讀全文(wén)`, `Read more (3)`: what stands in brackets differs from record to record.
const IN_BRACKETS = /[(（][^()（）]{0,8}[)）]/g;

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(IN_BRACKETS, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
