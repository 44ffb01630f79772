import type { Reference } from '../../page/contract';

/** An article as somebody else's file gives it: what the file does not say is absent. */
export interface ArticleDraft {
  url: string | null;
  title: string;
  summary?: string;
  description?: string;
  language?: string;
  author?: string;
  source?: string;
  publishedAt?: string;
  image?: string;
  references?: Reference[];
  /** Milliseconds since 1970, as the following. */
  savedAt?: number;
  readAt?: number;
  archivedAt?: number;
  starredAt?: number;
  progress?: number;
  tags?: string[];
  note?: string;
  /** HTML as the file has it: sanitised wherever it is shown. */
  content?: { html: string; text: string };
}
