import * as v from 'valibot';
import { REFERENCE_KINDS } from '../../page/contract';
import { CHANGEABLE_FIELDS } from '../../library/article';
import type { LibraryRecord } from '../../library/import/records';
import { savedSearch } from '../../settings';
import { webAddress } from '../draft';

const MOST_ITEMS = 10_000;
/** The last moment that a date can name: showing or exporting a later one would throw. */
const LAST_MOMENT = 8_640_000_000_000_000;
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_MOMENT));
const text = v.pipe(v.string(), v.maxLength(10_000_000));
/** Ids stand in addresses, where half of a surrogate pair cannot be written. */
const isWellFormed = (value: string): boolean => !/\p{Cs}/u.test(value);
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(300), v.check(isWellFormed));
const key = v.pipe(v.number(), v.safeInteger());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** An address that can be followed; any other scheme is refused. */
const address = v.pipe(
  text,
  v.check((value) => webAddress(value) !== null),
);
/** Of a page, which may be none: what was typed or sent by another program has no page. */
const pageAddress = v.union([v.literal(''), address]);
const kind = v.picklist(['listing', 'article', 'ordinary']);
const list = <S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.maxLength(MOST_ITEMS));

const foundOn = v.object({
  pageId: v.pipe(v.string(), v.maxLength(300)),
  url: pageAddress,
  title: text,
  kind,
});
const changedAt = v.object(
  Object.fromEntries(CHANGEABLE_FIELDS.map((field) => [field, v.exactOptional(time)])) as Record<
    (typeof CHANGEABLE_FIELDS)[number],
    v.ExactOptionalSchema<typeof time, undefined>
  >,
);

const references = list(v.object({ kind: v.picklist(REFERENCE_KINDS), id: text, url: address }));

const articleFields = {
  id,
  state: v.picklist(['found', 'kept']),
  role: v.picklist(['record', 'main', 'related']),
  title: text,
  summary: text,
  url: v.nullable(address),
  site: text,
  description: v.exactOptional(text),
  language: v.exactOptional(text),
  author: v.exactOptional(text),
  source: v.exactOptional(text),
  publishedAt: v.exactOptional(text),
  image: v.exactOptional(address),
  references,
  ownReferences: v.exactOptional(references),
  foundOn,
  savedAt: time,
  readAt: v.exactOptional(time),
  archivedAt: v.exactOptional(time),
  starredAt: v.exactOptional(time),
  deletedAt: v.exactOptional(time),
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  tags: list(text),
  note: text,
  alsoSeenOn: list(v.object({ url: address, title: text, seenAt: time })),
  contentAt: v.exactOptional(time),
  changedAt,
};

/** `2026-02-31` looks like a day and is none. */
function isDay(day: string): boolean {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
}

/** One schema a type of record. They build fresh objects of the known fields; what else a line has is left behind. */
export const recordSchemas = {
  page: v.object({
    type: v.literal('page'),
    page: v.object({ id, url: pageAddress, title: text, kind, savedAt: time }),
  }),
  article: v.object({
    type: v.literal('article'),
    article: v.object({
      ...articleFields,
      place: count,
      onPages: list(id),
    }),
  }),
  content: v.object({
    type: v.literal('content'),
    content: v.object({ id, html: text, text, savedAt: time }),
  }),
  merge: v.object({
    type: v.literal('merge'),
    merge: v.object({
      id,
      into: id,
      absorbed: v.object({
        ...articleFields,
        place: v.exactOptional(count),
        onPages: v.exactOptional(list(id)),
      }),
      reason: v.picklist(['address', 'title', 'text', 'user']),
      mergedAt: time,
      brought: v.exactOptional(list(text)),
    }),
  }),
  tombstone: v.object({
    type: v.literal('tombstone'),
    tombstone: v.object({ id, deletedAt: time, sameKeys: list(key) }),
  }),
  domain: v.object({
    type: v.literal('domain'),
    domain: v.object({
      domain: id,
      firstSeenAt: time,
      lastSeenAt: time,
      pages: count,
      score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      example: text,
    }),
  }),
  day: v.object({
    type: v.literal('day'),
    day: v.object({
      day: v.pipe(v.string(), v.isoDate(), v.check(isDay)),
      saved: count,
      read: count,
      removed: v.record(v.string(), count),
    }),
  }),
  search: v.object({
    type: v.literal('search'),
    search: v.object({ text: savedSearch }),
  }),
} satisfies {
  [Type in LibraryRecord['type']]: v.GenericSchema<unknown, Extract<LibraryRecord, { type: Type }>>;
};
