import { SyncError, type SyncProblem } from './problem';
import type { RemoteFolder, Traffic } from './remote';

export interface WebdavServer {
  /** The folder that holds Winnow's files; http or https. */
  url: string;
  user: string;
  password: string;
}

const TIMEOUT_MS = 60_000;
const MAX_FILE_BYTES = 100_000_000;
const LIST_BODY = '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>';

/**
 * WebDAV in five verbs. No cookies, no redirect to anywhere, no cache; a page where a file should be is an error.
 * Works with servers that ignore conditional requests: nothing relies on them.
 */
export function openWebdav(
  server: WebdavServer,
  options: { fetcher?: typeof fetch; signal?: AbortSignal; traffic?: Traffic } = {},
): RemoteFolder {
  const root = folderAddress(server.url);
  const call = caller(server, options);
  const addressOf = (name: string): string => root + encodeURIComponent(name);
  return {
    async list() {
      const listing = await call('PROPFIND', root, { depth: '1' }, LIST_BODY);
      if (listing.status === 404 || listing.status === 409) {
        await makeFolders(call, root);
        return [];
      }
      if (listing.status !== 207) throw problemOf(listing);
      const text = new TextDecoder().decode(listing.body);
      if (!/<(?:[\w-]+:)?multistatus/i.test(text.slice(0, 1_000))) throw new SyncError('not-webdav');
      return fileNames(text, root);
    },
    async read(name) {
      const answer = await call('GET', addressOf(name), {});
      if (answer.status === 404) return null;
      if (answer.status !== 200) throw problemOf(answer);
      return answer.body;
    },
    async write(name, bytes, { create } = {}) {
      const headers: Record<string, string> = { 'content-type': 'application/octet-stream' };
      if (create === true) headers['if-none-match'] = '*';
      const answer = await call('PUT', addressOf(name), headers, bytes);
      if (answer.status < 200 || answer.status > 204) throw problemOf(answer);
    },
    async remove(name) {
      const answer = await call('DELETE', addressOf(name), {});
      if (answer.status !== 404 && (answer.status < 200 || answer.status > 204)) throw problemOf(answer);
    },
  };
}

interface Answer {
  status: number;
  body: Uint8Array;
}
type Call = (
  method: string,
  url: string,
  headers: Record<string, string>,
  body?: string | Uint8Array,
) => Promise<Answer>;

function folderAddress(url: string): string {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !/^https?:$/.test(address.protocol)) throw new SyncError('not-found', { url });
  address.search = '';
  address.hash = '';
  address.username = '';
  address.password = '';
  return address.href.replace(/\/*$/, '/');
}

function caller(
  server: WebdavServer,
  options: { fetcher?: typeof fetch; signal?: AbortSignal; traffic?: Traffic },
): Call {
  const fetcher = options.fetcher ?? fetch;
  const authorization = `Basic ${base64(`${server.user}:${server.password}`)}`;
  return async (method, url, headers, body) => {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const signal = options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]);
    try {
      const response = await fetcher(url, {
        method,
        headers: server.user === '' ? headers : { ...headers, authorization },
        ...(body !== undefined && { body: body as BodyInit }),
        signal,
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      });
      const isRedirect =
        response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
      if (isRedirect && response.status !== 304) throw new SyncError('redirected', { url });
      const received = await readBody(response);
      count(options.traffic, body, received);
      return { status: response.status, body: received };
    } catch (error) {
      if (error instanceof SyncError) throw error;
      if (options.signal?.aborted === true) throw new SyncError('cancelled');
      throw new SyncError(timeout.aborted ? 'timeout' : 'offline', { url }, true);
    }
  };
}

function count(
  traffic: Traffic | undefined,
  body: string | Uint8Array | undefined,
  received: Uint8Array,
): void {
  if (traffic === undefined) return;
  traffic.requests += 1;
  traffic.bytesSent += body?.length ?? 0;
  traffic.bytesReceived += received.byteLength;
}

async function readBody(response: Response): Promise<Uint8Array> {
  if (Number(response.headers.get('content-length') ?? 0) > MAX_FILE_BYTES) throw new SyncError('too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const step = await reader?.read();
    if (step === undefined || step.done) break;
    size += step.value.byteLength;
    if (size > MAX_FILE_BYTES) {
      await reader?.cancel();
      throw new SyncError('too-large');
    }
    chunks.push(step.value);
  }
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}

/** Servers make one level at a time; levels that exist answer 405, which is as good. */
async function makeFolders(call: Call, root: string): Promise<void> {
  const missing: string[] = [];
  for (let folder = root; ; folder = new URL('..', folder).href) {
    const answer = await call('MKCOL', folder, {});
    if (answer.status === 409 && new URL(folder).pathname !== '/') missing.push(folder);
    else if (answer.status === 201 || answer.status === 405) break;
    else throw problemOf(answer);
  }
  for (const folder of missing.toReversed()) {
    const answer = await call('MKCOL', folder, {});
    if (answer.status !== 201 && answer.status !== 405) throw problemOf(answer);
  }
}

function fileNames(listing: string, root: string): string[] {
  const path = new URL(root).pathname;
  const names: string[] = [];
  for (const [, href] of listing.matchAll(/<(?:[\w-]+:)?href[^>]*>([^<]*)</gi)) {
    const address = URL.canParse(href?.trim() ?? '', root) ? new URL((href as string).trim(), root) : null;
    if (address === null || !samePath(address.pathname, path)) continue;
    const name = decode(address.pathname.split('/').pop() ?? '');
    if (name !== '') names.push(name);
  }
  return names;
}

/** Servers differ in what they percent-encode. */
function samePath(child: string, folder: string): boolean {
  return decode(child.replace(/[^/]*$/, '')) === decode(folder);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const PROBLEMS: { [status: number]: SyncProblem } = {
  401: 'wrong-password',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-webdav',
  409: 'not-found',
  413: 'too-large',
  501: 'not-webdav',
  507: 'server-full',
};

function problemOf({ status }: Answer): SyncError {
  const known = PROBLEMS[status];
  if (known !== undefined) return new SyncError(known, { status });
  if (status >= 200 && status < 300) return new SyncError('not-webdav', { status });
  return new SyncError('server-error', { status }, status === 423 || status === 429 || status >= 500);
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
