import type { Article } from '../../library/article';
import { originalsOf } from '../../library/originals';
import type { ExportFormat } from './format';

/** One Markdown document: a heading an article, its text or summary, its note and references. */
export const markdown = {
  name: 'markdown',
  extension: 'md',
  type: 'text/markdown',
  async *write({ articles, textOf }) {
    yield '# Reading list\n';
    for await (const article of articles())
      yield `\n## ${linkTo(article)}\n\n${bodyOf(article, await textOf(article))}`;
  },
} as const satisfies ExportFormat;

/** Page text inside Markdown: what would be markup there is escaped, so that a page cannot write our document. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function linkTo({ title, url }: Article): string {
  const name = escapeMarkdown(oneLine(title)) || 'Untitled';
  return url === null ? name : `[${name}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

/** Everything below the title, ending in a line break. `text`: the whole one; a teaser that is no part of it stands before it. */
export function bodyOf(article: Article, text: string | null): string {
  const { summary, note, author, source, site, publishedAt, tags } = article;
  const facts = [author, source, site, publishedAt?.slice(0, 10)]
    .filter(Boolean)
    .map((fact) => escapeMarkdown(oneLine(fact!)));
  const parts = [
    facts.join(' · '),
    text?.includes(summary) ? '' : escapeMarkdown(summary),
    text && escapeMarkdown(text),
    note && escapeMarkdown(note).replace(/^/gm, '> '),
    originalsOf(article)
      .map(({ kind, id, url }) => `- ${kind}: [${escapeMarkdown(id)}](<${url}>)`)
      .join('\n'),
    tags.map((tag) => `#${tagName(tag)}`).join(' '),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** A tag as Obsidian takes it: no spaces, no punctuation but - _ and /. */
export const tagName = (tag: string): string => tag.trim().replace(/[^\p{L}\p{N}_/-]+/gu, '-');
