import { importRecords, previewRecords } from '../../library/import/import-records';
import { importDrafts, previewDrafts, type SliceResult } from '../../library/import/import-slice';
import { KeyFilter } from '../../library/import/key-filter';
import { finishImport, startImport } from '../../library/import/imports';
import type { ArticleDraft } from '../../library/import/draft';
import type { LibraryRecord } from '../../library/import/records';
import { WorkingSet } from '../../library/store/working-set';
import { detectFormat, importFormats } from './index';
import { openFile, type ImportFile, type ImportFormat } from './format';
import { ImportError, type SkippedRow } from './problem';
import { addSearches, undoImport } from '../imported-searches';

export interface ImportOptions {
  /** Name of a format; without it the file says what it is. */
  format?: string;
  /** Reads and counts, and changes nothing. */
  dryRun?: boolean;
  onProgress?: (progress: ImportCounts) => void;
  /** Stops the import and takes back what it wrote; the promise then rejects with an `AbortError`. */
  signal?: AbortSignal;
}

export interface ImportCounts {
  rows: number;
  /** New in the list. */
  added: number;
  /** In the list already. */
  known: number;
  /** Of those, how many learned something: a tag, a star, a note. */
  changed: number;
  /** Rows that were skipped. */
  skipped: number;
}

export interface ImportReport extends ImportCounts {
  format: string;
  /** Why rows were skipped, by row number; the first 1,000. */
  problems: SkippedRow[];
  /** For `undoImport`; absent after a dry run. */
  importId?: string;
}

const MOST_PROBLEMS = 1000;
const SLICE = 1000;

/**
 * Imports a file that the user chose. A failed or cancelled import changes nothing: what it wrote is taken back. The
 * same file twice adds nothing. Rejects with an `ImportError` or `LibraryError`, both of which the locales have sentences for.
 */
export async function importArticles(
  blob: Blob,
  fileName: string,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const file = await openFile(blob, fileName);
  const format = chooseFormat(file, options.format);
  const run = options.dryRun ? new DryRun() : new RealRun(await startImport(format.name, fileName));
  const report: ImportReport = {
    format: format.name,
    rows: 0,
    added: 0,
    known: 0,
    changed: 0,
    skipped: 0,
    problems: [],
  };
  try {
    await readAll(file, format, run, report, options);
    await run.finish();
  } catch (error) {
    await run.undo();
    throw error;
  }
  return run instanceof RealRun ? { ...report, importId: run.id } : report;
}

function chooseFormat(file: ImportFile, name?: string): ImportFormat {
  const format = name ? importFormats.find((candidate) => candidate.name === name) : detectFormat(file);
  if (format) return format;
  throw new ImportError('unknown', { name: file.name });
}

async function readAll(
  file: ImportFile,
  format: ImportFormat,
  run: Run,
  report: ImportReport,
  { onProgress, signal }: ImportOptions,
): Promise<void> {
  let drafts: ArticleDraft[] = [];
  let records: LibraryRecord[] = [];
  const flush = async (): Promise<void> => {
    signal?.throwIfAborted();
    if (drafts.length > 0) count(report, await run.drafts(drafts));
    if (records.length > 0) count(report, await run.records(records));
    drafts = [];
    records = [];
    onProgress?.({ ...report });
  };
  for await (const parsed of format.read(file)) {
    report.rows += 1;
    if ('draft' in parsed) drafts.push(parsed.draft);
    else if ('record' in parsed) records.push(parsed.record);
    else {
      report.skipped += 1;
      if (report.problems.length < MOST_PROBLEMS) report.problems.push(parsed);
    }
    if (report.rows % SLICE === 0) await flush();
  }
  await flush();
}

function count(report: ImportReport, { added, known, changed }: SliceResult): void {
  report.added += added;
  report.known += known;
  report.changed += changed;
}

interface Run {
  drafts(drafts: ArticleDraft[]): Promise<SliceResult>;
  records(records: LibraryRecord[]): Promise<SliceResult>;
  finish(): Promise<void>;
  undo(): Promise<void>;
}

class DryRun implements Run {
  readonly #seen = new WorkingSet();
  drafts = (drafts: ArticleDraft[]): Promise<SliceResult> => previewDrafts(drafts, this.#seen);
  records = (records: LibraryRecord[]): Promise<SliceResult> => previewRecords(records, this.#seen);
  finish = async (): Promise<void> => undefined;
  undo = async (): Promise<void> => undefined;
}

class RealRun implements Run {
  readonly id: string;
  #slice = 0;
  readonly #filter = new KeyFilter();
  readonly #pageIds = new Map<string, string>();
  readonly #searches: string[] = [];

  constructor(id: string) {
    this.id = id;
  }

  drafts = (drafts: ArticleDraft[]): Promise<SliceResult> =>
    importDrafts(this.id, this.#slice++, drafts, this.#filter);
  records = (records: LibraryRecord[]): Promise<SliceResult> => {
    for (const record of records) if (record.type === 'search') this.#searches.push(record.search.text);
    return importRecords(this.id, this.#slice++, records, this.#pageIds);
  };
  finish = async (): Promise<void> => {
    await addSearches(this.id, this.#searches);
    await finishImport(this.id);
  };
  undo = (): Promise<void> => undoImport(this.id);
}
