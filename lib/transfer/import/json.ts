import * as v from 'valibot';
import type { ParsedRow } from '../draft';
import { wholeText, type ImportFile } from './format';
import { ImportError } from './import-error';

/** Parses a whole JSON file; the error names the file and the place. */
export async function readJson(file: ImportFile): Promise<unknown> {
  return parseJson(await wholeText(file), file.name);
}

export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new ImportError(
      `"${name}" is not whole JSON: ${error instanceof Error ? error.message : 'unreadable'}`,
      error,
    );
  }
}

/** Checks one item against its schema; a problem names the field and what was wrong with it. */
export function checkItem<S extends v.GenericSchema>(
  row: number,
  schema: S,
  item: unknown,
  toParsed: (item: v.InferOutput<S>) => ParsedRow,
): ParsedRow {
  const checked = v.safeParse(schema, item, { abortEarly: true });
  if (checked.success) return toParsed(checked.output);
  const [issue] = checked.issues;
  return { row, problem: `${v.getDotPath(issue) ?? 'the row'}: ${issue.message}` };
}

/** The items of a JSON array, or an error that names what should have been there. */
export function itemsOf(value: unknown, file: ImportFile, what: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new ImportError(`"${file.name}" has no list of ${what}.`);
}

/** Text that may be missing or null. */
export const optionalText = v.nullish(v.string());
/** A time in any of the usual forms, or nothing. */
export const optionalTime = v.nullish(v.union([v.string(), v.number()]));
export const optionalFlag = v.nullish(v.union([v.boolean(), v.number()]));
