import { languageTag } from '../../../text/text-language';
import { collapse } from '../../outline';
import type { ContentBlock } from './blocks';
import { type LinkedObject, type PageFacts, typesOf } from './facts';

/** What a page says about its article besides the text; what it does not say is absent. */
export interface ArticleMetadata {
  author?: string;
  /** ISO 8601: a day, or a moment with its offset where the page gives one. */
  publishedAt?: string;
  site?: string;
  /** BCP 47. */
  language?: string;
  /** Absolute http(s). */
  image?: string;
  description?: string;
}

/** Reads the metadata of an article; `body` is its main content, `before` the short blocks that lead to it. */
export function readMetadata(
  facts: PageFacts,
  before: readonly ContentBlock[],
  body: readonly ContentBlock[],
): ArticleMetadata {
  const article = facts.linked.find((object) =>
    typesOf(object).some((type) => /Article|BlogPosting|Report|WebPage$/.test(type)),
  );
  const values: [keyof ArticleMetadata, string | null][] = [
    ['author', authorOf(facts, article)],
    ['publishedAt', dateOf(facts, article, [...before, ...body.slice(0, 3)])],
    ['site', facts.meta('og:site_name', 'application-name') || nameOf(article?.publisher)],
    ['language', languageOf(facts, body)],
    ['image', webAddress(imageOf(facts, article), facts.url)],
    ['description', trueDescription(facts.description, body)],
  ];
  const found: ArticleMetadata = {};
  for (const [key, value] of values) if (value !== null && value !== '') found[key] = value;
  return found;
}

/** An absolute http(s) address without credentials, null for anything else. */
export function webAddress(address: string | null, base: string): string | null {
  if (address === null || address.trim() === '' || address.length > 4_000) return null;
  try {
    const url = new URL(address.trim(), base);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null; // no address
  }
}

function authorOf({ meta }: PageFacts, article: LinkedObject | undefined): string | null {
  const name =
    nameOf(article?.author) ||
    meta('author', 'parsely-author', 'dc.creator', 'citation_author', 'article:author');
  const plain = collapse(name).replace(/^(?:by|von|par|por)\s+/i, '');
  return /^https?:|@/.test(plain) || plain.length > 120 ? null : plain;
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.slice(0, 5).map(nameOf).filter(Boolean).join(', ');
  const name = (value as { name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' ? name : Array.isArray(name) ? nameOf(name) : '';
}

function imageOf({ meta }: PageFacts, article: LinkedObject | undefined): string | null {
  const image = Array.isArray(article?.image) ? article.image[0] : article?.image;
  const linked = typeof image === 'string' ? image : (image as { url?: unknown } | undefined)?.url;
  return (
    meta('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src') ||
    (typeof linked === 'string' ? linked : null)
  );
}

/** The declared language, where the script of the text does not belie it: themes leave `en` on pages of every language. */
function languageOf({ document, meta }: PageFacts, body: readonly ContentBlock[]): string | null {
  const declared =
    document.documentElement?.getAttribute('lang') ||
    meta('content-language', 'language', 'og:locale', 'dc.language');
  const tag = declared ? languageTag(declared) : null;
  const written = scriptLanguage(body);
  return written === null || tag?.startsWith(written) ? tag : written;
}

/** The language that a script alone gives away; null where several share it. */
function scriptLanguage(body: readonly ContentBlock[]): string | null {
  const text = body
    .map((block) => block.text)
    .join(' ')
    .slice(0, 5_000);
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const enough = Math.max(10, text.length * 0.1);
  if (count(/[\u3041-\u30fa]/g) >= enough) return 'ja';
  if (count(/[\uac00-\ud7a3]/g) >= enough) return 'ko';
  return count(/[\u4e00-\u9fff]/g) >= enough * 2 ? 'zh' : null;
}

const DATE_NAMES = [
  'article:published_time',
  'datepublished',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'date',
  'pubdate',
  'publishdate',
  'publish_date',
];

function dateOf(
  facts: PageFacts,
  article: LinkedObject | undefined,
  blocks: readonly ContentBlock[],
): string | null {
  const linked = article?.datePublished ?? article?.dateCreated;
  for (const written of [
    typeof linked === 'string' ? linked : '',
    facts.meta(...DATE_NAMES),
    timeElementOf(blocks),
  ]) {
    const date = isoDate(written);
    if (date !== null) return date;
  }
  for (const { text } of blocks) {
    const date = text.length < 200 ? visibleDate(text) : null;
    if (date !== null) return date;
  }
  return null;
}

function timeElementOf(blocks: readonly ContentBlock[]): string {
  for (const { runs } of blocks) {
    const time = runs[0]?.node.parentElement?.closest('time[datetime]');
    if (time) return time.getAttribute('datetime') ?? '';
  }
  return '';
}

/** `2022-01-24 17:54`, `2022年1月24日`, `2022. 1. 24.`, `2022/01/24`: year first, so that day and month cannot be taken for each other. */
function visibleDate(text: string): string | null {
  const match = /(?<!\d)((?:19|20)\d\d)\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)/.exec(text);
  return match === null ? null : isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A date as written by a machine, as ISO 8601; null where it is none. A time without offset is cut to its day. */
export function isoDate(written: string): string | null {
  const text = written.trim();
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s].*)?$/.exec(text);
  if (day !== null) {
    const date = isoDay(Number(day[1]), Number(day[2]), Number(day[3]));
    if (date === null || !hasZone(text)) return date;
  } else if (!/^\d{8}$|[a-z]{3}/i.test(text) || !/(?:19|20)\d\d/.test(text)) return null;
  if (/^\d{8}$/.test(text))
    return isoDay(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
  const moment = new Date(text.replace(/^(\d{4}-\d\d-\d\d) /, '$1T'));
  if (Number.isNaN(moment.getTime())) return null;
  if (day !== null) return moment.toISOString();
  return isoDay(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

/** A time of day, and at the end its zone. */
function hasZone(text: string): boolean {
  const zone = /(?:Z|[+-]\d\d:?\d\d)$/i.exec(text.slice(-6));
  return zone !== null && /\d:\d/.test(text.slice(0, -zone[0].length));
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 2100;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** A description that shares its words with the text; keyword lines and site mottos do not. */
function trueDescription(description: string, body: readonly ContentBlock[]): string | null {
  const words = description.toLowerCase().match(/[\p{L}\p{N}]{4,}|[\u3040-\u30ff\u3400-\u9fff]{2}/gu) ?? [];
  if (words.length < 3) return null;
  const text = body
    .map((block) => block.text)
    .join(' ')
    .slice(0, 50_000)
    .toLowerCase();
  const shared = words.filter((word) => text.includes(word)).length;
  return shared >= words.length * 0.5 ? description : null;
}
