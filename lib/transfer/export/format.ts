import type { Article } from '../../library/article';

/** What there is to export: read again for each format, a few hundred articles in memory at a time. */
export interface ExportSource {
  articles(): AsyncIterable<Article>;
  /** The whole text, paragraphs separated by a blank line; null where only the summary is kept. */
  textOf(article: Article): Promise<string | null>;
}

export interface ExportFormat {
  name: string;
  extension: string;
  /** MIME type. */
  type: string;
  /** The file, in pieces. */
  write(source: ExportSource): AsyncIterable<string | Uint8Array<ArrayBuffer>>;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What XML 1.0 and HTML cannot hold at all: control characters and halves of surrogate pairs. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Text for HTML and XML, in content and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
