/** Adds what a sync needs. Empty for everybody who syncs with no server. */
export const version = 3;

export const stores = {
  /** What changed here and no server has yet, one row an article. */
  outbox: 'key, seq',
  /** Ids of entries that turned out to be an article with another id. */
  aliases: 'id',
  /** Changes that arrived before the article they belong to. */
  strays: 'id',
  /** What a later edit on another device replaced, for 30 days. */
  history: 'key, articleId, lostAt',
};
