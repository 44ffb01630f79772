import type { Article } from '../article';
import { isLanguage } from '../list/shelves';
import { foldText } from './fold';

export type ArticleTest = (article: Article) => boolean;

const isOfSite =
  (wanted: string): ArticleTest =>
  ({ site }) =>
    site === wanted || site.endsWith(`.${wanted}`);

const STATES: Record<string, ArticleTest> = {
  unread: ({ readAt }) => readAt === undefined,
  read: ({ readAt }) => readAt !== undefined,
  starred: ({ starredAt }) => starredAt !== undefined,
  archived: ({ archivedAt }) => archivedAt !== undefined,
  found: ({ state }) => state === 'found',
  kept: ({ state }) => state === 'kept',
  copy: ({ alsoSeenOn }) => alsoSeenOn.length > 0,
};

const OPERATORS: Record<string, (value: string) => ArticleTest | null> = {
  site: (value) => isOfSite(value.toLowerCase().replace(/^www\./, '')),
  tag: (value) => testTag(foldText(value)),
  lang: (value) => (article) => isLanguage(article.language, value),
  source: (value) => testSource(foldText(value)),
  is: (value) => STATES[value.toLowerCase()] ?? null,
  before: (value) => testTime(value, (savedAt, start) => savedAt < start),
  after: (value) => testTime(value, (savedAt, start) => savedAt >= start),
};

/** The test that `name:value` stands for, or null where it is no operator. */
export function parseOperator(name: string, value: string): ArticleTest | null {
  if (value === '' || !Object.hasOwn(OPERATORS, name)) return null;
  return OPERATORS[name]!(value);
}

function testTag(wanted: string): ArticleTest {
  return ({ tags }) => tags.some((tag) => foldText(tag) === wanted);
}

function testSource(wanted: string): ArticleTest {
  return ({ source, author }) => [source, author].some((text) => text && foldText(text).includes(wanted));
}

/** `2026`, `2026-03` or `2026-03-09`: from the first moment of that year, month or day, local time. */
function testTime(value: string, holds: (savedAt: number, start: number) => boolean): ArticleTest | null {
  const parts = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/.exec(value);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  const start = new Date(year, month - 1, day).getTime();
  return ({ savedAt }) => holds(savedAt, start);
}
