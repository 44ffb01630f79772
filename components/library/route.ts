import type { ArticleQuery } from '@/lib/library';

export const VIEWS = ['list', 'unread', 'starred', 'archive', 'everything', 'trash', 'pictures'] as const;
export type View = (typeof VIEWS)[number];

/** Where one is in the library; all of it stands in the address, so that back, forward and bookmarks work. */
export interface Route {
  view: View;
  article: string | null;
  text: string;
  site: string;
  tag: string;
  language: string;
  sort: 'newest' | 'oldest';
}

const HOME: Route = {
  view: 'list',
  article: null,
  text: '',
  site: '',
  tag: '',
  language: '',
  sort: 'newest',
};

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
    sort: parameters.get('sort') === 'oldest' ? 'oldest' : 'newest',
  };
}

/** The address of a place; `parseRoute` gives the same place back. */
export function formatRoute(route: Route): string {
  const { article, text, view, site, tag, language, sort } = route;
  const rest = { site, tag, language, ...(sort === 'oldest' && { sort }) };
  if (article !== null)
    return withParameters(`#/article/${encodeURIComponent(article)}`, { view, text, ...rest });
  if (text !== '') return withParameters(`#/search/${encodeURIComponent(text)}`, { view, ...rest });
  return withParameters(`#/view/${view}`, rest);
}

function withParameters(path: string, parameters: Record<string, string>): string {
  const filled = Object.entries(parameters).filter(([, value]) => value !== '');
  return filled.length === 0 ? path : `${path}?${new URLSearchParams(filled).toString()}`;
}

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
  trash: { view: 'trash' },
} as const satisfies Partial<Record<View, ArticleQuery>>;

/** What to ask the library for at a place; null where the place is not a list. */
export function queryOf({ view, text, site, tag, language, sort }: Route): ArticleQuery | null {
  if (view === 'pictures') return null;
  return {
    ...views[view],
    sort,
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(site !== '' && { site }),
    ...(tag !== '' && { tag }),
    ...(language !== '' && { language }),
  };
}
