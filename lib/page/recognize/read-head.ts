import { rootOf } from '../node';

/** What the head says about the page. All strings are trimmed, '' where the page does not say. */
export interface PageHead {
  title: string;
  description: string;
  keywords: string;
  canonical: string;
  ogUrl: string;
  ogTitle: string;
  ogType: string;
  /** BCP 47 as written on `<html lang>`. */
  language: string;
}

const FIELDS: Record<string, keyof PageHead> = {
  description: 'description',
  keywords: 'keywords',
  canonical: 'canonical',
  'og:url': 'ogUrl',
  'og:title': 'ogTitle',
  'og:type': 'ogType',
};

const SELECTOR =
  'meta[name="description" i],meta[name="keywords" i],link[rel="canonical"],meta[property="og:url"],meta[property="og:title"],meta[property="og:type"]';

/** Reads title, language and the facts of the head with one query. */
export function readHead(document: Document): PageHead {
  const head: PageHead = {
    title: tidy(document.title),
    description: '',
    keywords: '',
    canonical: '',
    ogUrl: '',
    ogTitle: '',
    ogType: '',
    language: attribute(rootOf(document), 'lang'),
  };
  for (const element of document.querySelectorAll(SELECTOR)) {
    const name = attribute(element, 'name') || attribute(element, 'property') || attribute(element, 'rel');
    const field = FIELDS[name.toLowerCase()];
    if (field !== undefined) head[field] ||= attribute(element, 'content') || attribute(element, 'href');
  }
  return head;
}

/** Called on the prototype: a form's `<input name=getAttribute>` shadows the method. */
function attribute(element: Element | null, name: string): string {
  return element === null ? '' : tidy(Element.prototype.getAttribute.call(element, name));
}

function tidy(text: unknown): string {
  return typeof text === 'string' ? text.slice(0, 2000).replace(/\s+/g, ' ').trim() : '';
}
