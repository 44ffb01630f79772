import {
  baseAddress,
  fieldOf,
  SendError,
  type SendService,
  type ServiceConfig,
  type ServiceRequest,
} from '../service';

/** wallabag's documented API: a token by OAuth 2's password grant, then one call an entry. */
export const wallabag: SendService = {
  id: 'wallabag',
  name: 'wallabag',
  fields: [
    { name: 'address', kind: 'address' },
    { name: 'clientId', kind: 'text' },
    { name: 'clientSecret', kind: 'secret' },
    { name: 'user', kind: 'text' },
    { name: 'password', kind: 'secret' },
  ],

  async test(config, request) {
    await tokenFor(config, request);
  },

  async send(article, config, request) {
    if (article.url === null) throw new SendError('no-address');
    const token = await tokenFor(config, request);
    const entry = await request(`${baseAddress(config)}/api/entries.json`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      json: {
        url: article.url,
        title: article.title,
        tags: article.tags.map((tag) => tag.replaceAll(',', ' ')).join(','),
        archive: article.archivedAt === undefined ? 0 : 1,
        starred: article.starredAt === undefined ? 0 : 1,
        ...(article.language !== undefined && { language: article.language }),
        ...(article.author !== undefined && { authors: article.author }),
        ...(article.publishedAt !== undefined && { published_at: article.publishedAt }),
        origin_url: article.foundOn.url,
      },
    });
    if (fieldOf(entry, 'id') === null) throw new SendError('not-this-service');
    return { sent: true };
  },
};

async function tokenFor(config: ServiceConfig, request: ServiceRequest): Promise<string> {
  const answer = await request(`${baseAddress(config)}/oauth/v2/token`, {
    method: 'POST',
    json: {
      grant_type: 'password',
      client_id: config['clientId'] ?? '',
      client_secret: config['clientSecret'] ?? '',
      username: config['user'] ?? '',
      password: config['password'] ?? '',
    },
  }).catch((error: unknown) => {
    // OAuth answers wrong credentials with 400.
    if (error instanceof SendError && error.status === 400) throw new SendError('wrong-credentials', 400);
    throw error;
  });
  const token = fieldOf(answer, 'access_token');
  if (token === null) throw new SendError('not-this-service');
  return token;
}
