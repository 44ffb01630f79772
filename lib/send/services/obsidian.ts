import type { Article } from '../../library/article';
import { originalsOf } from '../../library/originals';
import { SendError, type SendService } from '../service';

/** Windows refuses to open longer addresses; the note then travels as a Markdown file instead. */
const MAX_ADDRESS = 30_000;

/** Obsidian opens `obsidian://new` itself: nothing is sent by Winnow. */
export const obsidian: SendService = {
  id: 'obsidian',
  name: 'Obsidian',
  fields: [
    { name: 'vault', kind: 'text', optional: true },
    { name: 'folder', kind: 'text', optional: true },
  ],

  async test() {},

  async send(article, config) {
    const folder = config['folder']?.trim().replace(/^\/+|\/+$/g, '') ?? '';
    const file = `${folder === '' ? '' : `${folder}/`}${fileName(article.title)}`;
    const vault = config['vault']?.trim() ?? '';
    const parameters = { ...(vault !== '' && { vault }), file, content: noteOf(article) };
    // Obsidian reads "+" as a plus, so URLSearchParams will not do.
    const query = Object.entries(parameters).map(
      ([key, value]) => `${key}=${encodeURIComponent(value.toWellFormed())}`,
    );
    const open = `obsidian://new?${query.join('&')}`;
    if (open.length > MAX_ADDRESS) throw new SendError('too-long');
    return { open };
  },
};

/** Characters that Obsidian or a file system refuses, replaced; never empty, never a hidden file. */
function fileName(title: string): string {
  const clean = title
    .replace(/[\\/:*?"<>|#^[\]\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  return clean.slice(0, 120).trim() || 'Untitled';
}

function noteOf(article: Article): string {
  const properties = [
    ['title', article.title],
    ['url', article.url],
    ['author', article.author],
    ['published', article.publishedAt],
    ['saved', new Date(article.savedAt).toISOString().slice(0, 10)],
    ['found on', article.foundOn.url],
  ] as const;
  const lines = properties.flatMap(([name, value]) => (value ? [`${name}: ${JSON.stringify(value)}`] : []));
  if (article.tags.length > 0)
    lines.push(`tags: ${JSON.stringify(article.tags.map((tag) => tag.replace(/\s+/g, '-')))}`);
  const originals = originalsOf(article).map((reference) => `- ${reference.url}`);
  return [
    `---\n${lines.join('\n')}\n---`,
    article.summary,
    originals.length > 0 ? `## Original\n\n${originals.join('\n')}` : '',
    article.note === '' ? '' : `## Note\n\n${article.note}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
