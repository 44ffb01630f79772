import type { ArticleQuery } from '@/lib/library';

export const VIEWS = [
  'list',
  'unread',
  'starred',
  'archive',
  'everything',
  'duplicates',
  'trash',
  'pictures',
] as const;
export type View = (typeof VIEWS)[number];

/** Where one is in the library; all of it stands in the address, so that back, forward and bookmarks work. */
export interface Route {
  view: View;
  article: string | null;
  text: string;
  site: string;
  tag: string;
  language: string;
  /** Who published or reposted it. */
  source: string;
  /** Saved on this day or later, and on this day or earlier: `2026-11-22`, or ''. */
  from: string;
  to: string;
  /** `relevance`: best first, while words are looked for. */
  sort: Sort;
}

export const SORTS = ['newest', 'oldest', 'relevance'] as const;
export type Sort = (typeof SORTS)[number];

/** The whole of a view: no words looked for, nothing narrowed. */
export const UNNARROWED = { text: '', site: '', tag: '', language: '', source: '', from: '', to: '' };

const HOME: Route = { view: 'list', article: null, ...UNNARROWED, sort: 'newest' };

/** `#/view/archive?site=…`, `#/search/words`, `#/article/id?view=…`; whatever is malformed is left out. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [kind = '', rest = ''] = [path.split('/', 1)[0], path.slice(path.indexOf('/') + 1)];
  const parameters = new URLSearchParams(search);
  const name = kind === 'view' ? decode(rest) : (parameters.get('view') ?? '');
  return {
    view: VIEWS.find((view) => view === name) ?? (kind === 'search' ? 'everything' : HOME.view),
    article: kind === 'article' && rest !== '' ? decode(rest) : null,
    text: kind === 'search' ? decode(rest) : (parameters.get('text') ?? ''),
    site: parameters.get('site') ?? '',
    tag: parameters.get('tag') ?? '',
    language: parameters.get('language') ?? '',
    source: parameters.get('source') ?? '',
    from: dayIn(parameters.get('from')),
    to: dayIn(parameters.get('to')),
    sort: SORTS.find((sort) => sort === parameters.get('sort')) ?? HOME.sort,
  };
}

/** The address of a place; `parseRoute` gives the same place back. */
export function formatRoute(route: Route): string {
  const { article, text, view, site, tag, language, source, from, to, sort } = route;
  const rest = { site, tag, language, source, from, to, ...(sort !== HOME.sort && { sort }) };
  if (article !== null)
    return withParameters(`#/article/${encodeURIComponent(article)}`, { view, text, ...rest });
  if (text !== '') return withParameters(`#/search/${encodeURIComponent(text)}`, { view, ...rest });
  return withParameters(`#/view/${view}`, rest);
}

function withParameters(path: string, parameters: Record<string, string>): string {
  const filled = Object.entries(parameters).filter(([, value]) => value !== '');
  return filled.length === 0 ? path : `${path}?${new URLSearchParams(filled).toString()}`;
}

const dayIn = (text: string | null): string => /^\d{4}-\d\d-\d\d$/.exec(text ?? '')?.[0] ?? '';

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const views = {
  list: { view: 'list' },
  unread: { view: 'list', isRead: false },
  starred: { view: 'everything', isStarred: true },
  archive: { view: 'archive' },
  everything: { view: 'everything' },
  duplicates: { view: 'everything', text: 'is:copy' },
  trash: { view: 'trash' },
} as const satisfies Partial<Record<View, ArticleQuery>>;

/** The order at a place: without words nothing is better than anything else. */
export const sortOf = ({ sort, text }: Route): Sort =>
  sort === 'relevance' && text.trim() === '' ? HOME.sort : sort;

/** What to ask the library for at a place; null where the place is not a list. */
export function queryOf(route: Route): ArticleQuery | null {
  const { view, site, tag, language } = route;
  if (view === 'pictures') return null;
  const text = searchOf(route);
  return {
    ...views[view],
    sort: sortOf(route),
    ...(text !== '' && { text }),
    ...(site !== '' && { site }),
    ...(tag !== '' && { tag }),
    ...(language !== '' && { language }),
  };
}

/** What was typed, and the filters that only the search has. */
function searchOf(route: Route): string {
  const { view, text, source, from, to } = route;
  const copies = view === 'duplicates' ? views.duplicates.text : '';
  const parts = [copies, text.trim(), operator('source', source), ...daysOf(from, to)];
  return parts.filter(Boolean).join(' ');
}

/** Everything that a place is narrowed to, in the words that the search field takes; '' where it is not. */
export function wordsOf({ text, site, tag, language, source, from, to }: Route): string {
  const narrowings = [operator('site', site), operator('tag', tag), operator('lang', language)];
  const parts = [text.trim(), ...narrowings, operator('source', source), ...daysOf(from, to)];
  return parts.filter(Boolean).join(' ');
}

const operator = (name: string, value: string): string =>
  value === '' ? '' : `${name}:"${value.replace(/["“”„「」『』]/g, ' ')}"`;

const daysOf = (from: string, to: string): string[] => [
  from === '' ? '' : `after:${from}`,
  to === '' ? '' : `before:${dayAfter(to)}`,
];

/** The search excludes the day it is given. */
function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
