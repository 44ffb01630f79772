import * as v from 'valibot';
import type { Json, SyncRecord } from '../../sync/record';
import type { Article } from '../article';
import { siteOf } from '../site';
import type { ArticleRow } from '../store/rows';
import { fieldsOf } from './fields';
import { referenceList, text, webAddress } from './shapes';

const optional = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined);
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));

/** What of an article never changes, as it travels. */
const baseSchema = v.object({
  /** The entry that it was written for; another than the record's where two became one. */
  origin: text(200),
  role: v.picklist(['record', 'main', 'related']),
  url: v.nullable(webAddress),
  description: optional(text(20_000)),
  language: optional(text(64)),
  author: optional(text(1_000)),
  source: optional(text(1_000)),
  publishedAt: optional(text(64)),
  image: optional(webAddress),
  references: v.fallback(referenceList, []),
  foundOn: v.object({
    pageId: text(64),
    url: v.fallback(webAddress, ''),
    title: text(4_000),
    kind: v.picklist(['listing', 'article', 'ordinary']),
  }),
  place: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)), 0),
  savedAt: moment,
});

export type Base = v.InferOutput<typeof baseSchema>;

/** Null where a server's data is not what never changes of an article. */
export function parseBase(base: unknown): Base | null {
  const parsed = v.safeParse(baseSchema, base);
  return parsed.success ? parsed.output : null;
}

const OPTIONAL = ['description', 'language', 'author', 'source', 'publishedAt', 'image'] as const;

/** What never changes, as an article holds it. */
export const BASE_FIELDS = ['role', 'url', 'site', ...OPTIONAL, 'references', 'foundOn', 'savedAt'] as const;
export type BaseFields = Pick<Article, (typeof BASE_FIELDS)[number]>;

/** Everything that another device needs to have this article too. */
export function wholeRecord(row: ArticleRow): SyncRecord {
  const { id, role, url, references, foundOn, place, savedAt } = row;
  const given = OPTIONAL.filter((field) => row[field] !== undefined);
  const base = {
    origin: row.baseId ?? id,
    role,
    url,
    ...Object.fromEntries(given.map((field) => [field, row[field]])),
    references,
    foundOn,
    place,
    savedAt,
  };
  return {
    kind: 'article',
    id,
    base: base as unknown as { [key: string]: Json },
    fields: fieldsOf(row),
  };
}

/** The article that a base alone describes: found, untouched, nameless until its fields are applied. */
export function articleOf(id: string, base: Base): Article & { baseId?: string; place: number } {
  const { origin, role, url, references, foundOn, place, savedAt } = base;
  const given = OPTIONAL.filter((field) => base[field] !== undefined);
  return {
    id,
    state: 'found',
    role,
    title: '',
    summary: '',
    url,
    site: siteOf(url) || siteOf(foundOn.url),
    ...Object.fromEntries(given.map((field) => [field, base[field]])),
    references,
    foundOn,
    savedAt,
    progress: 0,
    tags: [],
    note: '',
    alsoSeenOn: [],
    changedAt: {},
    place,
    ...(origin !== id && { baseId: origin }),
  };
}
