import type { ArticleRow } from '../store/rows';
import type { FieldChange } from '../../sync/record';

/** What has to be sent of one article. */
export interface OutboxRow {
  /** The article's id; `same <id>` for the fact that it is another article's double, `text <id>` for its kept text. */
  key: string;
  id: string;
  /** Another at each change, counting up: what is acknowledged while it changes again stays listed. */
  seq: number;
  /** The fields that changed; null for all there is. */
  fields: string[] | null;
  /** It was deleted for good. */
  goneAt?: number;
  /** Its kept text is what has to be sent. */
  text?: true;
  /** It is the same article as this one. */
  sameAs?: { id: string; at: number };
}

export interface AliasRow {
  id: string;
  /** The smaller id, which the article goes by; itself perhaps an alias. */
  to: string;
  at: number;
}

export interface StrayRow {
  id: string;
  fields: { [name: string]: FieldChange };
}

export interface HistoryRow {
  /** `article field time`: the same loss is kept once. */
  key: string;
  articleId: string;
  field: HistoryField;
  value: string | string[];
  changedAt: number;
  lostAt: number;
}

/** Fields whose earlier text somebody may want back. */
export const HISTORY_FIELDS = ['title', 'summary', 'tags', 'note'] as const satisfies (keyof ArticleRow)[];
export type HistoryField = (typeof HISTORY_FIELDS)[number];
