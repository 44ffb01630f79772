import { readRecords } from '../../library/read-all';
import { FILE_NAME, FILE_VERSION } from '../import/winnow';
import { getSettings } from '../../settings';
import type { LibraryRecord } from '../../library/import/records';
import type { ExportFormat } from './format';

/** Everything, one JSON object a line: the only format that restores a whole list exactly. */
export const winnow = {
  name: 'winnow',
  extension: 'jsonl',
  type: 'application/x-ndjson',
  write: writeWinnow,
} as const satisfies ExportFormat;

const LINES_AT_ONCE = 200;

export async function* writeWinnow(): AsyncGenerator<string> {
  yield `${JSON.stringify({ winnow: FILE_NAME, version: FILE_VERSION, exportedAt: new Date().toISOString() })}\n`;
  let lines: string[] = [];
  let records = 0;
  for await (const record of allRecords()) {
    lines.push(JSON.stringify(record));
    records += 1;
    if (lines.length < LINES_AT_ONCE) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  lines.push(JSON.stringify({ type: 'end', records }));
  yield `${lines.join('\n')}\n`;
}

async function* allRecords(): AsyncGenerator<LibraryRecord> {
  for (const text of (await getSettings()).savedSearches) yield { type: 'search', search: { text } };
  yield* readRecords();
}
