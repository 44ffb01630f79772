import type { ListProblem } from './list-store';

const MAX_LIST_BYTES = 10_000_000;
const LIST_TIMEOUT_MS = 30_000;

export type FetchedList =
  | { status: 'new'; text: string; etag?: string; lastModified?: string }
  | { status: 'unchanged' }
  | { status: 'failed'; problem: ListProblem };

/**
 * Fetches a list with the time and size limits above; asks only for what changed (ETag, Last-Modified), sends no
 * cookies, and follows no redirect to another origin. Never throws.
 */
export async function fetchList(
  url: string,
  known: { etag?: string | undefined; lastModified?: string | undefined },
  { fetcher = fetch, signal: stop }: { fetcher?: typeof fetch; signal?: AbortSignal } = {},
): Promise<FetchedList> {
  const headers: Record<string, string> = {};
  if (known.etag !== undefined) headers['If-None-Match'] = known.etag;
  if (known.lastModified !== undefined) headers['If-Modified-Since'] = known.lastModified;
  const timeout = AbortSignal.timeout(LIST_TIMEOUT_MS);
  try {
    const response = await fetcher(url, {
      headers,
      signal: stop ? AbortSignal.any([timeout, stop]) : timeout,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    if (response.status === 304) return { status: 'unchanged' };
    if (!response.ok) return failed('http-error');
    if (response.redirected && new URL(response.url).origin !== new URL(url).origin)
      return failed('redirected');
    const text = await readText(response);
    if (text === null) return failed('too-large');
    if (text.trim() === '') return failed('empty');
    // A login page or a "not found" page served with status 200 must not replace a good list.
    if (/^\s*(?:<!doctype|<html|<\?xml|[{])/i.test(text.slice(0, 200))) return failed('not-a-list');
    return {
      status: 'new',
      text,
      ...headerField(response, 'etag', 'etag'),
      ...headerField(response, 'last-modified', 'lastModified'),
    };
  } catch {
    return failed(timeout.aborted ? 'timeout' : 'offline');
  }
}

function failed(problem: ListProblem): FetchedList {
  return { status: 'failed', problem };
}

function headerField<K extends string>(response: Response, header: string, key: K): { [P in K]?: string } {
  const value = response.headers.get(header);
  return value === null ? {} : ({ [key]: value } as { [P in K]?: string });
}

/** Null where the body is larger than a list may be: the rest is not read. */
async function readText(response: Response): Promise<string | null> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MAX_LIST_BYTES) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
