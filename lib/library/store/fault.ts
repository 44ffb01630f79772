/**
 * Why the library could not do what was asked.
 * - `full`: the disk or the browser's quota is used up; nothing of the request was written.
 * - `newer`: a later Winnow wrote this database; it can be read and exported, not written.
 * - `blocked`: another Winnow window holds the old database open while it is being updated.
 * - `unavailable`: the browser refuses or cannot read the database.
 */
export const LIBRARY_FAULTS = ['full', 'newer', 'blocked', 'unavailable'] as const;
export type LibraryFault = (typeof LIBRARY_FAULTS)[number];

const SENTENCES: Record<LibraryFault, [cause: string, nextStep: string]> = {
  full: ['The disk is full, so nothing was saved.', 'Free some space, or empty the trash, and try again.'],
  newer: [
    'A newer Winnow wrote this reading list, so this one only reads it.',
    'Update Winnow to change the list; exporting works.',
  ],
  blocked: [
    'Another Winnow window still uses the old reading list.',
    'Close the other Winnow tabs; this one goes on by itself.',
  ],
  unavailable: [
    'The browser could not open the reading list.',
    'Restart the browser; if it stays, check the free disk space. Nothing was deleted.',
  ],
};

/** The one error that the library throws: the cause in a sentence, and the next step in another. */
export class LibraryError extends Error {
  readonly fault: LibraryFault;
  readonly nextStep: string;

  constructor(fault: LibraryFault, cause?: unknown) {
    const [sentence, nextStep] = SENTENCES[fault];
    super(sentence, { cause });
    this.name = 'LibraryError';
    this.fault = fault;
    this.nextStep = nextStep;
  }
}

/** The errors inside an error: Dexie hides a full disk in `AbortError.inner` and `OpenFailedError.inner`. */
function* chainOf(error: unknown): Generator<{ name?: unknown }> {
  let current = error;
  for (let depth = 0; depth < 8 && typeof current === 'object' && current !== null; depth++) {
    yield current;
    current = 'inner' in current && current.inner ? current.inner : 'cause' in current ? current.cause : null;
  }
}

const UNAVAILABLE = new Set([
  'OpenFailedError',
  'MissingAPIError',
  'InvalidStateError',
  'UnknownError',
  'SecurityError',
  'DatabaseClosedError',
]);

/** The library's error for what Dexie or the browser threw; anything else, a mistake of ours, comes back as it is. */
export function toLibraryError(error: unknown): unknown {
  if (error instanceof LibraryError) return error;
  const names = [...chainOf(error)].map(({ name }) => name);
  if (names.includes('QuotaExceededError')) return new LibraryError('full', error);
  const known = names.some((name) => typeof name === 'string' && UNAVAILABLE.has(name));
  return known ? new LibraryError('unavailable', error) : error;
}

/** Runs a piece of library work and turns what the browser throws into one `LibraryError`. */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toLibraryError(error);
  }
}
