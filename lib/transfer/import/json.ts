import * as v from 'valibot';
import type { ParsedRow } from '../draft';
import { wholeText, type ImportFile } from './format';
import { fieldProblem } from './field-problem';
import { ImportError } from './problem';

/** Parses a whole JSON file; the error names the file and the place. */
export async function readJson(file: ImportFile): Promise<unknown> {
  return parseJson(await wholeText(file), file.name);
}

export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // Where it breaks off, in the browser's own words.
    const detail = error instanceof Error ? error.message : String(error);
    throw new ImportError('broken-json', { name, detail }, error);
  }
}

/** Checks one item against its schema; a problem names the field and what is wrong with it. */
export function checkItem<S extends v.GenericSchema>(
  row: number,
  schema: S,
  item: unknown,
  toParsed: (item: v.InferOutput<S>) => ParsedRow,
): ParsedRow {
  const checked = v.safeParse(schema, item, { abortEarly: true });
  return checked.success ? toParsed(checked.output) : fieldProblem(row, checked.issues[0]);
}

/** The items of a JSON array, or an error that names whose file it would have been. */
export function itemsOf(value: unknown, { name }: ImportFile, format: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new ImportError('no-list', { name, format });
}

/** Text that may be missing or null. */
export const optionalText = v.nullish(v.string());
/** A time in any of the usual forms, or nothing. */
export const optionalTime = v.nullish(v.union([v.string(), v.number()]));
export const optionalFlag = v.nullish(v.union([v.boolean(), v.number()]));
