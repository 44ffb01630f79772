import type { Article } from '../../library/article';
import { originalsOf } from '../../library/originals';
import type { ExportFormat } from './format';

const isoOf = (time: number | undefined): string => (time === undefined ? '' : new Date(time).toISOString());

const COLUMNS: Record<string, (article: Article) => string> = {
  title: ({ title }) => title,
  url: ({ url }) => url ?? '',
  summary: ({ summary }) => summary,
  note: ({ note }) => note,
  tags: ({ tags }) => tags.join('|'),
  site: ({ site }) => site,
  author: ({ author }) => author ?? '',
  source: ({ source }) => source ?? '',
  language: ({ language }) => language ?? '',
  published: ({ publishedAt }) => publishedAt ?? '',
  saved: ({ savedAt }) => isoOf(savedAt),
  read: ({ readAt }) => isoOf(readAt),
  archived: ({ archivedAt }) => isoOf(archivedAt),
  starred: ({ starredAt }) => isoOf(starredAt),
  found_on: ({ foundOn }) => foundOn.url,
  references: (article) =>
    originalsOf(article)
      .map(({ url }) => url)
      .join(' '),
};

/** A table for spreadsheets. A cell that would be a formula there begins with an apostrophe. */
export const csv = {
  name: 'csv',
  extension: 'csv',
  type: 'text/csv',
  async *write({ articles }) {
    // The byte order mark tells Excel that this is UTF-8.
    yield `\uFEFF${Object.keys(COLUMNS).join(',')}\r\n`;
    for await (const article of articles())
      yield `${Object.values(COLUMNS)
        .map((column) => toCell(column(article)))
        .join(',')}\r\n`;
  },
} as const satisfies ExportFormat;

function toCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
