import { Zip, ZipDeflate, strToU8 } from 'fflate';
import type { Article } from '../../library/article';
import type { ExportFormat } from './format';
import { bodyOf, tagName } from './markdown';

/** A zip with one note an article, with front matter as Obsidian and others read it. */
export const markdownZip = {
  name: 'markdown-zip',
  extension: 'zip',
  type: 'application/zip',
  async *write({ articles, textOf }) {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const zip = new Zip((error, piece) => {
      if (error) throw error;
      pieces.push(new Uint8Array(piece));
    });
    const names = new Set<string>();
    for await (const article of articles()) {
      const entry = new ZipDeflate(freeName(article.title, names), { level: 6 });
      entry.mtime = article.savedAt;
      zip.add(entry);
      entry.push(strToU8(noteOf(article, await textOf(article))), true);
      yield* pieces.splice(0);
    }
    zip.end();
    yield* pieces.splice(0);
  },
} as const satisfies ExportFormat;

const LONGEST_NAME = 80;
const FORBIDDEN = /[\\/:*?"<>|#^[\]]|\p{Cc}/gu;

/** A file name from a title, not yet taken: what no file system forbids, of at most 80 characters. */
function freeName(title: string, taken: Set<string>): string {
  const plain = title
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '');
  const stem = [...plain].slice(0, LONGEST_NAME).join('').trim() || 'Untitled';
  let name = `${stem}.md`;
  for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${stem} ${i}.md`;
  taken.add(name.toLowerCase());
  return name;
}

function noteOf(article: Article, text: string | null): string {
  const { title, url, author, source, language, publishedAt, savedAt, tags, starredAt, readAt } = article;
  const matter: Record<string, unknown> = {
    title,
    url,
    author,
    source,
    language,
    published: publishedAt,
    saved: new Date(savedAt).toISOString(),
    read: readAt !== undefined,
    starred: starredAt !== undefined || undefined,
    tags: tags.length > 0 ? tags.map(tagName) : undefined,
  };
  const lines = Object.entries(matter).filter(([, value]) => value !== undefined && value !== null);
  // A JSON value is a YAML value: no title can break out of its line.
  const front = lines.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n');
  return `---\n${front}\n---\n\n${bodyOf(article, text)}`;
}
