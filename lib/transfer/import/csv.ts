import Papa from 'papaparse';
import type { ParsedRow } from '../draft';
import { wholeText, type ImportFile } from './format';

/** One row of a CSV file by column name, lower case; '' where the column or the cell is missing. */
export type CsvRow = (column: string) => string;

/** So many rows are parsed at once; between them the page stays alive. */
const ROWS_AT_ONCE = 1000;

/** Column names of the first line, lower case. */
function headerOf(head: string): string[] {
  const { data } = Papa.parse<string[]>(head, { preview: 1 });
  return (data[0] ?? []).map((name) =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );
}

/** Whether a CSV head names all these columns. */
export function hasColumns(file: ImportFile, columns: string[]): boolean {
  if (file.entries.length > 0 || /^\s*[<[{]/.test(file.head)) return false;
  const header = new Set(headerOf(file.head));
  return columns.every((column) => header.has(column));
}

/** Reads a CSV file: separator, quotes and line breaks in cells as Papa Parse finds them. */
export async function* readCsv(
  file: ImportFile,
  toParsed: (row: number, cell: CsvRow) => ParsedRow | null,
): AsyncGenerator<ParsedRow> {
  yield* readCsvText(await wholeText(file), toParsed);
}

export async function* readCsvText(
  text: string,
  toParsed: (row: number, cell: CsvRow) => ParsedRow | null,
): AsyncGenerator<ParsedRow> {
  const { meta } = Papa.parse<string[]>(text.slice(0, 65_536), { preview: 5 });
  let columns: Map<string, number> | null = null;
  let row = 0;
  for (let at = 0; at < text.length;) {
    const part = Papa.parse<string[]>(at === 0 ? text : text.slice(at), {
      preview: ROWS_AT_ONCE,
      delimiter: meta.delimiter || ',',
      // The fast mode, for texts without quotes, has read one row more than it gives where it says it stopped.
      fastMode: false,
    });
    for (const cells of part.data) {
      if (!columns) columns = new Map(cells.map((name, i) => [name.trim().toLowerCase(), i]));
      else if (cells.some((cell) => cell !== '')) {
        const index = columns;
        const parsed = toParsed(++row, (column) => cells[index.get(column) ?? -1] ?? '');
        if (parsed) yield parsed;
      }
    }
    if (!part.meta.truncated || part.meta.cursor === 0) return;
    at += part.meta.cursor;
  }
}
