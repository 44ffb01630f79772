import { baseAddress, fieldOf, SendError, type SendService, type ServiceConfig } from '../service';

/** Karakeep's documented HTTP API, v1: an API key as bearer token. */
export const karakeep: SendService = {
  id: 'karakeep',
  name: 'Karakeep',
  fields: [
    { name: 'address', kind: 'address' },
    { name: 'apiKey', kind: 'secret' },
  ],

  async test(config, request) {
    const answer = await request(`${apiOf(config)}/users/me`, { method: 'GET', headers: headersOf(config) });
    if (fieldOf(answer, 'id') === null) throw new SendError('not-this-service');
  },

  async send(article, config, request) {
    if (article.url === null) throw new SendError('no-address');
    const headers = headersOf(config);
    const bookmark = await request(`${apiOf(config)}/bookmarks`, {
      method: 'POST',
      headers,
      json: {
        type: 'link',
        url: article.url,
        title: article.title.slice(0, 1_000),
        note: article.note,
        summary: article.summary,
        archived: article.archivedAt !== undefined,
        favourited: article.starredAt !== undefined,
        createdAt: new Date(article.savedAt).toISOString(),
      },
    });
    const id = fieldOf(bookmark, 'id');
    if (id === null) throw new SendError('not-this-service');
    if (article.tags.length > 0) {
      await request(`${apiOf(config)}/bookmarks/${encodeURIComponent(id)}/tags`, {
        method: 'POST',
        headers,
        json: { tags: article.tags.map((tagName) => ({ tagName })) },
      });
    }
    return { sent: true };
  },
};

function apiOf(config: ServiceConfig): string {
  return `${baseAddress(config).replace(/\/api\/v1$/, '')}/api/v1`;
}

function headersOf(config: ServiceConfig): Record<string, string> {
  return { authorization: `Bearer ${config['apiKey'] ?? ''}` };
}
