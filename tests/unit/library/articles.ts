import type { PageBatch } from '../../../lib/library/index';

type Incoming = PageBatch['articles'][number];

/** An article as a page gives it; `id` names it in the test. */
export function incoming(id: string, more: Partial<Incoming> = {}): Incoming {
  return {
    id,
    role: 'record',
    title: `Attention without tears, part ${id}`,
    summary: `A walk through attention, step ${id}, with code.`,
    url: `https://reader.example/posts/${id}`,
    ...more,
  };
}

export function batch(articles: Incoming[], more: Partial<PageBatch> = {}): PageBatch {
  return {
    pageId: 'page-1',
    url: 'https://copies.example/tag/attention',
    title: 'attention - copies',
    kind: 'listing',
    savedAt: Date.UTC(2026, 10, 22, 9),
    articles,
    ...more,
  };
}

/** The page of an article that is in the list: it brings the whole text. */
export function ownPage(id: string, content: NonNullable<PageBatch['content']>): PageBatch {
  const { title, url } = incoming(id);
  const more = { pageId: `page-of-${id}`, url: url!, title, kind: 'article', content } as const;
  return batch([incoming(id, { role: 'main' })], more);
}
