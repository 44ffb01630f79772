/** Why a file could not be taken as a whole. Each has a sentence in the locales that names the file and the next step. */
export type FileProblem =
  | 'unreadable'
  | 'broken-archive'
  | 'broken-json'
  | 'no-list'
  | 'text-too-large'
  | 'zip-too-large'
  | 'unpacks-too-large'
  | 'line-too-large'
  | 'not-winnow'
  | 'newer'
  | 'unknown';

/** Why one row of a file was skipped. Each has a few words in the locales. */
export type RowProblem =
  | 'no-address'
  | 'not-web-address'
  | 'empty'
  | 'no-links'
  | 'ends-early'
  | 'no-record'
  | 'unknown-type'
  | 'missing-field'
  | 'wrong-field'
  | 'wrong-length'
  | 'impossible-value';

/** What a problem's words name: the file's own text, sizes. */
export type Details = Record<string, string | number>;

/** A row that was skipped. `row` counts from 1 as a reader of the file would. */
export interface SkippedRow {
  row: number;
  problem: RowProblem;
  details?: Details;
}

export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(
    readonly problem: FileProblem,
    /** `name`: of the file, as the user chose it. */
    readonly details: Details & { name: string },
    cause?: unknown,
  ) {
    super(`Not imported: ${problem}`, { cause });
  }
}
