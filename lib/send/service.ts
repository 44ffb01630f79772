import type { Article } from '../library/article';

/** One field that the user fills in once for a service. */
export interface ServiceField {
  name: string;
  kind: 'address' | 'text' | 'secret';
  /** May be left empty. */
  optional?: true;
}

export type ServiceConfig = { [field: string]: string };

/** A service that takes articles. One file each, one line in the registry. */
export interface SendService {
  id: string;
  /** The service's own name; not translated. */
  name: string;
  fields: readonly ServiceField[];
  /** Resolves where the service answers and takes the credentials; else rejects with `SendError`. */
  test(config: ServiceConfig, request: ServiceRequest): Promise<void>;
  /** Sends one article. Sending it twice does no harm: these services know an address again. */
  send(article: Article, config: ServiceConfig, request: ServiceRequest): Promise<SendReceipt>;
}

/** What became of it: sent, or an address for the user's browser to open (Obsidian). */
export type SendReceipt = { sent: true } | { open: string };

export type SendProblem =
  | 'offline'
  | 'timeout'
  | 'wrong-credentials'
  | 'refused'
  | 'not-this-service'
  | 'server-error'
  | 'bad-address'
  | 'no-address'
  | 'too-long';

/** `retry`: the queue tries again by itself; all else waits for the user. */
export class SendError extends Error {
  override readonly name = 'SendError';

  constructor(
    readonly problem: SendProblem,
    readonly status?: number,
  ) {
    super(`Not sent: ${problem}${status === undefined ? '' : ` (${status})`}`);
  }

  get retry(): boolean {
    return this.problem === 'offline' || this.problem === 'timeout' || this.problem === 'server-error';
  }
}

export interface ServiceCall {
  method: 'GET' | 'POST';
  headers?: Record<string, string>;
  json?: unknown;
}

/** Calls the service; resolves to its JSON (null where it sends none) or rejects with `SendError`. */
export type ServiceRequest = (url: string, call: ServiceCall) => Promise<unknown>;

const TIMEOUT_MS = 20_000;

/** `fetch` for services: no cookies, no redirect, no referrer, every failure a `SendError`. */
export function serviceRequest(fetcher: typeof fetch = fetch): ServiceRequest {
  return async (url, { method, headers = {}, json }) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetcher(url, {
      method,
      headers: json === undefined ? headers : { 'content-type': 'application/json', ...headers },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      signal,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    }).catch(() => {
      throw new SendError(signal.aborted ? 'timeout' : 'offline');
    });
    if (!response.ok) throw new SendError(problemOf(response.status), response.status);
    const text = await response.text();
    return parseJson(text, response.headers.get('content-type') ?? '');
  };
}

function problemOf(status: number): SendProblem {
  if (status === 401 || status === 403) return 'wrong-credentials';
  if (status === 404 || status === 405) return 'not-this-service';
  if (status === 429 || status >= 500) return 'server-error';
  return 'refused';
}

function parseJson(text: string, contentType: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    // A login page in place of an answer.
    if (contentType.includes('html')) throw new SendError('not-this-service');
    return null;
  }
}

/** The base address that the user typed, without a slash at its end. Rejects what is not http(s). */
export function baseAddress(config: ServiceConfig): string {
  const typed = config['address']?.trim() ?? '';
  const address = URL.canParse(typed) ? new URL(typed) : null;
  if (address === null || !/^https?:$/.test(address.protocol)) throw new SendError('bad-address');
  return `${address.origin}${address.pathname}`.replace(/\/+$/, '');
}

/** A field of a service's answer, if it is a text or a number. */
export function fieldOf(answer: unknown, name: string): string | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const value: unknown = Object.getOwnPropertyDescriptor(answer, name)?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
