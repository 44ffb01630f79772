import { runsOf, type TraceRun } from './run';

// "來源:NVIDIA ? 作者": a question mark with a space on both sides, more than once in a line, was a no-break space.
const LOST_SPACE = /(?<=\S) \?(?= \S)/g;

// "有限?。": a question mark that another mark follows at once, in Chinese or Japanese text.
const LOST_IDEOGRAPH = /\?(?=[。，、；])|(?<=[。，、；])\?(?=[,，。A-Z㐀-鿿])/g;

/** Where bad decoding left `?` for a no-break space: runs of the mark with the space before it. Two or more in one text, else none. */
export function findLostSpaces(text: string): TraceRun[] {
  if (!text.includes(' ? ')) return [];
  const runs = runsOf(LOST_SPACE, text);
  return runs.length < 2 ? [] : runs;
}

/** Where bad decoding left `?` for an ideograph. */
export function findLostIdeographs(text: string): TraceRun[] {
  return text.includes('?') ? runsOf(LOST_IDEOGRAPH, text) : [];
}
