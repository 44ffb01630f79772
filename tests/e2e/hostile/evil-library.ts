/** Winnow's own file with one payload in every field of an article, its kept text included. */
export function libraryFile(evil: readonly string[]): string {
  const rows = evil.flatMap((payload, index) => {
    const id = `xss-${index}`;
    const article = {
      id,
      state: 'kept',
      role: 'record',
      title: `${index} ${payload}`,
      summary: payload,
      url: `https://x.example/${index}`,
      site: payload.slice(0, 200),
      description: payload,
      language: payload.slice(0, 30),
      author: payload,
      source: payload,
      publishedAt: payload,
      references: [{ kind: 'link', id: payload, url: `https://r.example/${index}` }],
      foundOn: { pageId: 'xss-page', url: 'https://p.example/', title: payload, kind: 'listing' },
      savedAt: 1_700_000_000_000 + index,
      progress: 0,
      tags: [payload],
      note: payload,
      alsoSeenOn: [{ url: `https://s.example/${index}`, title: payload, seenAt: 1 }],
      contentAt: 1_700_000_000_000,
      changedAt: {},
      place: 0,
      onPages: [],
    };
    return [
      { type: 'article', article },
      { type: 'content', content: { id, html: `<p>Words. ${payload}`, text: payload, savedAt: 1 } },
    ];
  });
  return [{ winnow: 'reading-list', version: 1 }, ...rows, { type: 'end' }]
    .map((row) => JSON.stringify(row))
    .join('\n');
}
