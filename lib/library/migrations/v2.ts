/** Adds what undoes an import in one step, and the search index over the articles that v1 listed in `unsealed`. */
export const version = 2;

export const stores = {
  imports: 'id, startedAt',
  /** What each slice of an import wrote: [id of the import, slice]. */
  importSlices: '[importId+slice]',
  segments: 'id',
  /** Posting lists by [segment, bucket]. */
  postings: '[segment+bucket]',
};
