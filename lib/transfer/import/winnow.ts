import * as v from 'valibot';
import type { ParsedRow } from '../draft';
import { textStream, type ImportFile, type ImportFormat } from './format';
import { fieldProblem } from './field-problem';
import { ImportError } from './problem';
import { recordSchemas } from './winnow-records';

/** The version of the file that this build writes, and the highest that it reads. */
export const FILE_VERSION = 1;
export const FILE_NAME = 'reading-list';

const Header = v.object({ winnow: v.literal(FILE_NAME), version: v.number() });
/** No line that Winnow writes comes near; a file of one endless line must not fill the memory. */
const LONGEST_LINE_MB = 32;

/** Winnow's own file: JSON Lines, perhaps gzip; a header, one record a line, a last line that says how many there were. */
export const winnow: ImportFormat = {
  name: 'winnow',
  label: 'Winnow (JSON Lines)',
  detects: ({ head }) => /^\s*\{"winnow":/.test(head),
  read: readWinnow,
};

async function* readWinnow(file: ImportFile): AsyncGenerator<ParsedRow> {
  let row = 0;
  let isEnded = false;
  for await (const line of linesOf(file)) {
    row += 1;
    if (line.trim() === '') continue;
    const item = parseLine(line);
    if (row === 1) {
      checkHeader(item, file);
      continue;
    }
    const parsed = toRecord(row, item);
    if (parsed === 'end') isEnded = true;
    else if (parsed) yield parsed;
  }
  if (!isEnded) yield { row: row + 1, problem: 'ends-early' };
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function checkHeader(item: unknown, { name }: ImportFile): void {
  const header = v.safeParse(Header, item);
  if (!header.success) throw new ImportError('not-winnow', { name });
  if (header.output.version > FILE_VERSION) throw new ImportError('newer', { name });
}

function toRecord(row: number, item: unknown): ParsedRow | 'end' | null {
  if (typeof item !== 'object' || item === null || !Object.hasOwn(item, 'type'))
    return { row, problem: 'no-record' };
  const { type } = item as { type: unknown };
  if (type === 'end') return 'end';
  if (typeof type !== 'string' || !Object.hasOwn(recordSchemas, type))
    return { row, problem: 'unknown-type', details: { type: String(type).slice(0, 40) } };
  const checked = v.safeParse(recordSchemas[type as keyof typeof recordSchemas], item, { abortEarly: true });
  return checked.success ? { row, record: checked.output } : fieldProblem(row, checked.issues[0]);
}

async function* linesOf({ blob, name }: ImportFile): AsyncGenerator<string> {
  const [first = 0, second = 0] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  const reader = textStream(blob, first === 0x1f && second === 0x8b).getReader();
  // A line comes in pieces; joined anew with each of them, a long one would be copied a thousand times.
  let rest: string[] = [];
  let length = 0;
  try {
    for (;;) {
      const { value, done } = await reader.read().catch((error: unknown) => {
        throw new ImportError('broken-archive', { name, kind: 'gzip' }, error);
      });
      if (done) break;
      const [end = '', ...others] = value.split('\n');
      rest.push(end);
      length += end.length;
      for (const line of others) {
        yield rest.join('');
        rest = [line];
        length = line.length;
      }
      if (length > LONGEST_LINE_MB * 1024 * 1024)
        throw new ImportError('line-too-large', { name, megabytes: LONGEST_LINE_MB });
    }
    if (length > 0) yield rest.join('');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
