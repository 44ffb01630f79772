import {
  getAccount,
  getKey,
  getState,
  getStatus,
  setKey,
  setState,
  setStatus,
  type SyncAccount,
  type SyncStatus,
} from './account';
import { openKey, readMarker } from './marker';
import { SyncError } from './problem';
import type { RemoteFolder, Traffic } from './remote';
import { type FirstSync, syncOnce } from './run';
import type { SyncStore } from './store';
import { openWebdav } from './webdav';

export interface RunRequest {
  /** Only needed where the key is not known yet. Never stored. */
  passphrase?: string;
  firstSync?: FirstSync;
  allowRemovals?: boolean;
  uploadAgain?: boolean;
  signal?: AbortSignal;
  /** Called where this run goes ahead, and not where another one is running. */
  onStart?: () => void;
  /** Whether the user still lets the browser's extensions reach this address. */
  mayReach?: (url: string) => Promise<boolean>;
  fetcher?: typeof fetch;
  /** Waits between tries; tests make it short. */
  wait?: (ms: number) => Promise<void>;
}

const TRIES = 4;
const FIRST_WAIT_MS = 2_000;
const LOCK = 'winnow-sync';

/**
 * Runs one sync with the user's server and keeps its status. Passing faults are tried again, four times with growing
 * pauses; anything else stops with a named problem. Two runs never overlap: the second resolves to null at once.
 */
export async function runSync(store: SyncStore, request: RunRequest = {}): Promise<SyncStatus | null> {
  const account = await getAccount();
  if (account === null) return null;
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) return null;
    request.onStart?.();
    const traffic: Traffic = { requests: 0, bytesSent: 0, bytesReceived: 0 };
    const before = await getStatus();
    const startedAt = Date.now();
    await setStatus({ ...before, startedAt });
    const outcome = await tryRun(account, store, request, traffic);
    const { bytesSent, bytesReceived } = traffic;
    const status: SyncStatus = {
      ...outcome,
      startedAt,
      finishedAt: Date.now(),
      bytesSent,
      bytesReceived,
    };
    const succeededAt = outcome.problem === undefined ? Date.now() : before.succeededAt;
    if (succeededAt !== undefined) status.succeededAt = succeededAt;
    await setStatus(status);
    return status;
  });
}

async function tryRun(
  account: SyncAccount,
  store: SyncStore,
  request: RunRequest,
  traffic: Traffic,
): Promise<Pick<SyncStatus, 'result' | 'problem'>> {
  const wait = request.wait ?? ((ms: number) => pause(ms, request.signal));
  if ((await request.mayReach?.(account.url)) === false)
    return { problem: { name: 'no-permission', details: { url: account.url } } };
  for (let attempt = 1; ; attempt++) {
    try {
      return { result: await runOnce(account, store, request, traffic) };
    } catch (error) {
      if (!(error instanceof SyncError))
        return { problem: { name: 'library', details: { reason: String(error) } } };
      if (!error.retry || attempt === TRIES)
        return { problem: { name: error.problem, details: error.details } };
      await wait(FIRST_WAIT_MS * 3 ** (attempt - 1));
    }
  }
}

/** Ends early where the run is stopped meanwhile. */
function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    signal?.addEventListener('abort', end, { once: true });
  });
}

async function runOnce(account: SyncAccount, store: SyncStore, request: RunRequest, traffic: Traffic) {
  const folder = openFolder(account, { ...request, traffic });
  const key = account.encrypted ? await keyFor(folder, request.passphrase) : null;
  let told = Promise.resolve();
  const { result, state } = await syncOnce(folder, store, await getState(), {
    ...request,
    passphrase: account.encrypted ? (request.passphrase ?? null) : null,
    key,
    saveState: setState,
    onProgress: (progress) => {
      told = told.then(async () => setStatus({ ...(await getStatus()), progress }));
    },
  }).finally(() => told);
  await setState(state);
  if (account.encrypted && key === null) await keyFor(folder, request.passphrase);
  return result;
}

/** The stored key, or the one made of the passphrase and kept; null before the folder has a marker. */
async function keyFor(folder: RemoteFolder, passphrase: string | undefined) {
  const known = await getKey();
  if (known !== null) return known;
  if (passphrase === undefined) throw new SyncError('passphrase-needed');
  const marker = await readMarker(folder);
  if (marker === null) return null;
  const key = await openKey(marker, passphrase);
  if (key !== null) await setKey(key);
  return key;
}

function openFolder(
  account: SyncAccount,
  options: { fetcher?: typeof fetch; signal?: AbortSignal; traffic?: Traffic },
): RemoteFolder {
  // A password in the clear is the user's own decision, for a server at home.
  if (account.url.startsWith('http:') && account.allowHttp !== true) throw new SyncError('insecure');
  return openWebdav(account, options);
}

/** Tries address and password, and makes the folder where there is none: for the "Test connection" button. Null: all is well. */
export async function testServer(
  account: SyncAccount,
  options: { fetcher?: typeof fetch } = {},
): Promise<SyncError | null> {
  try {
    const folder = openFolder(account, options);
    await folder.list();
    await readMarker(folder);
    return null;
  } catch (error) {
    if (error instanceof SyncError) return error;
    throw error;
  }
}
