import type { Reference } from '../page/contract';
import type { Article } from './article';

/** The originals of an article, the primary one first: as the user set them, or as its page names them. */
export function originalsOf({ ownReferences, references }: Article): Reference[] {
  return ownReferences ?? references;
}

/** certain: an identifier or a link to it; likely: a named source; unknown: neither. */
export function gradeOf(article: Article): 'certain' | 'likely' | 'unknown' {
  if (originalsOf(article).length > 0) return 'certain';
  return article.source === undefined ? 'unknown' : 'likely';
}
