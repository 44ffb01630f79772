import { runsOf, type TraceRun } from './run';

const SYLLABLE = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńň';

// One Mandarin syllable with its tone mark, or one of the few toneless ones, in brackets after an ideograph.
const READING = new RegExp(
  `(?<=[㐀-鿿])[(（](?:[a-zü]{0,3}[${SYLLABLE}][a-zü]{0,3}|men|le|de|zi|tou|ma|ne|ba|zhe|me|shang|li)[)）]`,
  'g',
);

/** Injected readings, `(wǎng)` after 網: the bracket runs, ideograph not included. */
export function findReadings(text: string): TraceRun[] {
  return text.includes('(') || text.includes('（') ? runsOf(READING, text) : [];
}

/** How a text carries readings. A lesson glosses most characters or whole words; a scraper marks the same characters again and again. */
export interface ReadingMeasure {
  readings: number;
  /** Different ideographs that carry one. */
  characters: number;
  ideographs: number;
}

/** Counts readings and the ideographs they stand after. */
export function measureReadings(text: string): ReadingMeasure {
  const marked = new Set<string>();
  const runs = findReadings(text);
  for (const run of runs) marked.add(text[run.start - 1]!);
  let ideographs = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x3400 && unit <= 0x9fff) ideographs++;
  }
  return { readings: runs.length, characters: marked.size, ideographs };
}
