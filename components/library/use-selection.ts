import { useEffect, useState } from 'preact/hooks';
import type { Article } from '@/lib/library';

export interface Selection {
  ids: ReadonlySet<string>;
  toggle: (id: string, range?: boolean) => void;
  all: (articles: Article[]) => void;
  clear: () => void;
}

/** Which articles are ticked at a place; another place begins with none. With `range`, all from the one ticked last. */
export function useSelection(articles: Article[], place: string): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  useEffect(() => setIds(new Set()), [place]);
  return {
    ids,
    toggle(id, range = false) {
      setIds(range && last !== null ? union(ids, between(articles, last, id)) : toggled(ids, id));
      setLast(id);
    },
    all: (those) => setIds(new Set(those.map((article) => article.id))),
    clear: () => setIds(new Set()),
  };
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

const union = (ids: ReadonlySet<string>, more: string[]) => new Set([...ids, ...more]);

function between(articles: Article[], one: string, other: string): string[] {
  const places = [one, other].map((id) => articles.findIndex((article) => article.id === id));
  const [from = 0, to = 0] = places.toSorted((a, b) => a - b);
  return from < 0 ? [other] : articles.slice(from, to + 1).map(({ id }) => id);
}
