import * as v from 'valibot';
import type { FieldChange, SyncRecord } from '../../sync/record';
import type { Article, Sighting } from '../article';
import { hashText } from '../hash';

/** As an outbox names the change of an article's sightings. */
export const SIGHTINGS = 'alsoSeenOn';

const PREFIX = 'seen ';
/** A record holds a hundred fields; an article that was seen more often travels with its latest sightings. */
const MOST = 60;
const LAST_MOMENT = 8_640_000_000_000_000;

const valueSchema = v.object({
  url: v.pipe(
    v.string(),
    v.maxLength(8_192),
    v.check((url) => /^https?:\/\//i.test(url) && URL.canParse(url)),
  ),
  title: v.pipe(v.string(), v.maxLength(4_000)),
});

/** Where else an article was seen, a field for each page: what two devices saw adds up instead of one list replacing the other. */
export function sightingFields({ alsoSeenOn }: Article): { [name: string]: FieldChange } {
  const latest = alsoSeenOn.toSorted((a, b) => b.seenAt - a.seenAt).slice(0, MOST);
  return Object.fromEntries(
    latest.map(({ url, title, seenAt }) => [
      `${PREFIX}${hashText(url)}`,
      { at: seenAt, value: { url, title } },
    ]),
  );
}

/** An article with the sightings of other devices, in the same order on each; the same object where it has them all. */
export function addSightings<Row extends Article>(row: Row, fields: SyncRecord['fields']): Row {
  const known = new Set([row.foundOn.url, ...row.alsoSeenOn.map(({ url }) => url)]);
  const fresh = Object.entries(fields)
    .flatMap(([name, change]) => (name.startsWith(PREFIX) ? readSighting(change) : []))
    .filter(({ url }) => !known.has(url));
  if (fresh.length === 0) return row;
  return { ...row, alsoSeenOn: [...row.alsoSeenOn, ...fresh].toSorted(byTime) };
}

function readSighting({ at, value }: FieldChange): Sighting[] {
  const parsed = v.safeParse(valueSchema, value);
  return parsed.success && at <= LAST_MOMENT ? [{ ...parsed.output, seenAt: at }] : [];
}

const byTime = (a: Sighting, b: Sighting): number => a.seenAt - b.seenAt || (a.url < b.url ? -1 : 1);
