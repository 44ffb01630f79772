import type { Article } from '../../library/article';
import { escapeMarkup, type ExportFormat } from './format';

/** An Atom feed (RFC 4287) of the list. */
export const atom = {
  name: 'atom',
  extension: 'atom',
  type: 'application/atom+xml',
  async *write({ articles }) {
    yield `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Reading list</title>
<id>urn:winnow:reading-list</id>
<updated>${new Date().toISOString()}</updated>
<author><name>Winnow</name></author>
`;
    for await (const article of articles()) yield toEntry(article);
    yield '</feed>\n';
  },
} as const satisfies ExportFormat;

function toEntry(article: Article): string {
  const { id, title, url, summary, author, source, tags, savedAt, publishedAt, language } = article;
  const published = publishedAt ? Date.parse(publishedAt) : NaN;
  const by = author ?? source;
  const lines = [
    `<entry${language ? ` xml:lang="${escapeMarkup(language)}"` : ''}>`,
    `<id>urn:winnow:article:${encodeURIComponent(id)}</id>`,
    `<title>${escapeMarkup(title)}</title>`,
    `<updated>${new Date(savedAt).toISOString()}</updated>`,
    Number.isNaN(published) ? '' : `<published>${new Date(published).toISOString()}</published>`,
    url === null ? '' : `<link rel="alternate" href="${escapeMarkup(url)}"/>`,
    by ? `<author><name>${escapeMarkup(by)}</name></author>` : '',
    ...tags.map((tag) => `<category term="${escapeMarkup(tag)}"/>`),
    `<summary>${escapeMarkup(summary)}</summary>`,
    '</entry>',
  ];
  return `${lines.filter(Boolean).join('\n')}\n`;
}
