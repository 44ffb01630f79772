/** The first version. Released: never edited again. */
export const version = 1;

export const stores = {
  articles: 'number, &id, [shelf+order+number], *sameKeys, *onPages, *tags, starredAt, deletedAt',
  pages: 'id, key, order',
  contents: 'id',
  tombstones: 'id, deletedAt, *sameKeys',
  merges: 'id, into, mergedAt',
  tallies: '[kind+name], [kind+count]',
  days: 'day',
  domains: 'domain, lastSeenAt',
  /** Numbers of articles whose words are not in the search index yet. */
  unsealed: 'number',
  meta: 'key',
};
