/** The shapes that `lib/page` takes and gives. Fixed: fields may be added, none may change or go. */

export interface PageOptions {
  /** Address that links resolve against; default `document.URL`. */
  url?: string;
  /** What the user decided for this address: plain data, already chosen by the background. */
  rules?: PageRules;
}

export interface PageRules {
  /** "Clean this page anyway", "not spam on this site". */
  verdict?: 'spam' | 'ordinary';
  /** The address stands on a list that the user subscribed to. */
  listed?: boolean;
  /** CSS selectors to hide. */
  hide?: string[];
  /** CSS selectors never to hide. */
  show?: string[];
  /** Texts that the user put back. */
  keepTexts?: string[];
  reasonsOff?: RemovalReason[];
}

export type PageKind = 'listing' | 'article' | 'ordinary';

/** No verdict rests on one kind of evidence alone. */
export type EvidenceKind = 'words' | 'script' | 'structure' | 'damage' | 'address';

export interface PageSignal {
  name: string;
  evidence: EvidenceKind;
  /** Share of the evidence, ≥ 0; the fired ones sum to 1. */
  weight: number;
  /** One plain English sentence with what was seen. */
  detail: string;
  /** The same for translation. */
  params: Record<string, string | number>;
}

export interface Recognition {
  /** A spam listing of article summaries; one scraped or hijacked article; all else. */
  kind: PageKind;
  /** 0 to 1; 'ordinary' exactly below 0.5. */
  score: number;
  /** Those that fired, strongest first. */
  signals: PageSignal[];
}

export const REMOVAL_REASONS = [
  'ad',
  'keywords',
  'hidden-links',
  'leaked-source',
  'leaked-tag',
  'reading',
  'junk',
  'nag',
  'overlay',
  'document-title',
  'rule',
] as const;

export type RemovalReason = (typeof REMOVAL_REASONS)[number];

export interface Removal {
  reason: RemovalReason;
  /** The exact run, or the element's rendered text, white space collapsed, at most 2,000 characters. */
  text: string;
  /** CSS hid it already. */
  hidden?: true;
}

export interface PageReport extends Recognition {
  /** In document order, each once, outermost only. */
  removals: Removal[];
  /** Worth saving, in reading order; [] on an ordinary page. */
  articles: ArticleSummary[];
  /** The whole of the article that has the role `main`, where there is one, less what is removed. */
  content?: ArticleContent;
}

export const REFERENCE_KINDS = [
  'arxiv',
  'doi',
  'github',
  'huggingface',
  'openreview',
  'acl',
  'link',
] as const;

export interface Reference {
  kind: (typeof REFERENCE_KINDS)[number];
  id: string;
  url: string;
}

export interface ArticleSummary {
  role: 'record' | 'main' | 'related';
  title: string;
  /** Of a record: its whole visible teaser ('' where none); of an article: its first body paragraph, whole. */
  summary: string;
  /** Absolute http(s), null where the page gives none. */
  url: string | null;
  /** The page's own meta description, where it is true to the text. */
  description?: string;
  /** BCP 47. */
  language?: string;
  author?: string;
  /** Whom the page credits. */
  source?: string;
  /** ISO 8601. */
  publishedAt?: string;
  /** Absolute http(s). */
  image?: string;
  references?: Reference[];
  /** How sure the original is: an identifier or a link to it, a named source, neither. */
  original?: 'certain' | 'likely' | 'unknown';
  /** The site's own name. */
  site?: string;
}

/** An article to read. */
export interface ArticleContent {
  /** Plain text, paragraphs separated by a blank line. */
  text: string;
  /** The main content; not trusted: sanitised again wherever it is shown. */
  html: string;
}

/** In characters: what is longer is no article to read, and its summary is saved without it. */
export const LONGEST_CONTENT = 2_000_000;

export interface ExtractedArticle extends ArticleSummary, ArticleContent {
  /** At most three of its own sentences that say most of a long article; chosen by Winnow. */
  digest?: string[];
}

export interface CleanedPage {
  /**
   * Undoes every change whose node still holds exactly what Winnow wrote; what the page changed meanwhile stays.
   * On a page that did not change, `outerHTML` is byte-identical to before. Never throws; a second call does nothing.
   */
  restore(): void;
}
