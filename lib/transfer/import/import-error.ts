/** Why a file could not be taken, in a sentence that names it. */
export class ImportError extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'ImportError';
  }
}
