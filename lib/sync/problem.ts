/** Why a sync stopped. Each has a sentence in the locales that names the cause and the next step. */
export const SYNC_PROBLEMS = [
  'offline',
  'timeout',
  'wrong-password',
  'forbidden',
  'not-found',
  'redirected',
  'not-webdav',
  'server-full',
  'server-error',
  'too-large',
  'no-permission',
  'insecure',
  'marker-missing',
  'other-folder',
  'newer-format',
  'wrong-passphrase',
  'passphrase-needed',
  'server-lost-data',
  'damaged-file',
  'choose-first',
  'mass-delete',
  'cancelled',
  'library',
] as const;

export type SyncProblem = (typeof SYNC_PROBLEMS)[number];

/** `retry`: the same call may work in a while (bounded, with backoff); all else waits for the user. */
export class SyncError extends Error {
  override readonly name = 'SyncError';

  constructor(
    readonly problem: SyncProblem,
    readonly details: Record<string, string | number> = {},
    readonly retry = false,
  ) {
    super(`Sync stopped: ${problem}`);
  }
}
