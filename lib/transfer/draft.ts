import type { ArticleDraft } from '../library/import/draft';
import type { LibraryRecord } from '../library/import/records';
import type { SkippedRow } from './import/problem';

/** One row of a file: what it holds, or why it was skipped. */
export type ParsedRow =
  | { row: number; draft: ArticleDraft }
  | { row: number; record: LibraryRecord }
  | SkippedRow;

/** Only http(s) addresses, spelled out by the URL parser; null for anything else. */
export function webAddress(text: string | null | undefined): string | null {
  if (!text) return null;
  try {
    const { protocol, href } = new URL(text.trim());
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}

const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** Milliseconds from an ISO date, or from seconds or milliseconds since 1970; undefined where it is no such time. */
export function timeOf(value: unknown): number | undefined {
  const time =
    typeof value === 'number' ? fromEpoch(value) : typeof value === 'string' ? fromText(value.trim()) : NaN;
  return time >= EARLIEST && time < LATEST ? Math.round(time) : undefined;
}

/** Below this a count of milliseconds would lie before 1990, so that it must be seconds. */
const fromEpoch = (count: number): number => (count < EARLIEST ? count * 1000 : count);

function fromText(text: string): number {
  return /^\d+(?:\.\d+)?$/.test(text) ? fromEpoch(Number(text)) : Date.parse(text);
}

/** A draft or the reason why there is none: an article needs an address or a title. */
export function toRow(
  row: number,
  address: string | null | undefined,
  draft: Omit<ArticleDraft, 'url'>,
): ParsedRow {
  const url = webAddress(address);
  if (!url && address?.trim())
    return { row, problem: 'not-web-address', details: { text: address.trim().slice(0, 100) } };
  const title = draft.title.trim();
  if (!url && title === '') return { row, problem: 'empty' };
  return { row, draft: { ...withoutUndefined(draft), url, title: title || titleOfAddress(url!) } };
}

function titleOfAddress(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `${hostname.replace(/^www\./, '')}${pathname === '/' ? '' : pathname}`;
}

/** Absent instead of undefined, so that what is stored has no empty fields. Own enumerable fields only. */
function withoutUndefined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
