import type { Article } from '../../library/article';
import { originalsOf } from '../../library/originals';
import { SendError, type SendService, type ServiceConfig } from '../service';

const DEFAULT_ADDRESS = 'http://127.0.0.1:23119';
const VERSION = { 'X-Zotero-Connector-API-Version': '3' };

/** Zotero's local connector server: no account, no key; Zotero must be running. */
export const zotero: SendService = {
  id: 'zotero',
  name: 'Zotero',
  fields: [{ name: 'address', kind: 'address', optional: true }],

  async test(config, request) {
    await request(`${addressOf(config)}/connector/ping`, { method: 'POST', headers: VERSION, json: {} });
  },

  async send(article, config, request) {
    await request(`${addressOf(config)}/connector/saveItems`, {
      method: 'POST',
      headers: VERSION,
      json: {
        sessionID: `winnow-${article.id}`,
        uri: article.url ?? article.foundOn.url,
        items: [itemOf(article)],
      },
    });
    return { sent: true };
  },
};

function addressOf(config: ServiceConfig): string {
  const typed = config['address']?.trim() ?? '';
  const address = typed === '' ? DEFAULT_ADDRESS : typed;
  const isLocal =
    URL.canParse(address) && /^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?\/?$/.test(address);
  // The connector server has no password: an article must not go to some other machine's by a slip of the hand.
  if (!isLocal) throw new SendError('bad-address');
  return address.replace(/\/$/, '');
}

/** A preprint where an arXiv id says so, else a web page. */
function itemOf(article: Article): Record<string, unknown> {
  const originals = originalsOf(article);
  const arxiv = originals.find((reference) => reference.kind === 'arxiv');
  const doi = originals.find((reference) => reference.kind === 'doi');
  return {
    id: article.id,
    itemType: arxiv === undefined ? 'webpage' : 'preprint',
    title: article.title,
    url: arxiv?.url ?? article.url ?? '',
    abstractNote: article.summary,
    accessDate: new Date(article.savedAt).toISOString(),
    ...(article.publishedAt !== undefined && { date: article.publishedAt }),
    ...(article.language !== undefined && { language: article.language }),
    ...(arxiv === undefined
      ? { websiteTitle: article.site }
      : { repository: 'arXiv', archiveID: `arXiv:${arxiv.id}` }),
    ...(doi !== undefined && { extra: `DOI: ${doi.id}` }),
    creators:
      article.author === undefined ? [] : [{ creatorType: 'author', name: article.author, fieldMode: 1 }],
    tags: article.tags.map((tag) => ({ tag })),
    notes: article.note === '' ? [] : [{ note: escapeHtml(article.note) }],
    attachments: [],
  };
}

function escapeHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<p>${escaped.replaceAll('\n', '<br>')}</p>`;
}
