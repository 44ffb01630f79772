import { collapse } from '../../outline';
import { countUnits } from './units';

/** What a page says about itself outside its text: evidence for the model, source of the metadata. */
export interface PageFacts {
  document: Document;
  url: string;
  title: string;
  /** Lower-cased words of title, og:title and headline, for comparing with headings. */
  description: string;
  /** Flattened JSON-LD objects that have a type. */
  linked: LinkedObject[];
  types: Set<string>;
  /** `articleBody` of JSON-LD, white space collapsed; '' where none. */
  articleBody: string;
  meta(...names: string[]): string;
}

export type LinkedObject = Record<string, unknown>;

const MAX_SCRIPT_CHARACTERS = 500_000;
const MAX_OBJECTS = 500;

/** Reads a page's metadata. Broken JSON is passed over. */
export function readFacts(document: Document, url: string): PageFacts {
  const linked = readLinkedData(document);
  const meta = readMeta(document);
  const types = new Set<string>();
  for (const object of linked) for (const type of typesOf(object)) types.add(type);
  const body = linked.map((object) => object.articleBody).find((value) => typeof value === 'string');
  return {
    document,
    url,
    title: collapse(String(document.title ?? '')),
    description: meta('description', 'og:description', 'twitter:description'),
    linked,
    types,
    articleBody: typeof body === 'string' && countUnits(body.slice(0, 5_000)) > 40 ? collapse(body) : '',
    meta,
  };
}

/** The schema.org types of an object, without their address. */
export function typesOf(object: LinkedObject): string[] {
  const type = object['@type'];
  const list = Array.isArray(type) ? type : [type];
  return list.filter((t): t is string => typeof t === 'string').map((t) => t.replace(/^.*[/#:]/, ''));
}

function readMeta(document: Document): PageFacts['meta'] {
  const values = new Map<string, string>();
  for (const element of Array.from(document.getElementsByTagName('meta')).slice(0, MAX_OBJECTS)) {
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content');
    if (name === null || content === null || content.trim() === '') continue;
    const key = name.trim().toLowerCase();
    if (!values.has(key)) values.set(key, collapse(content.slice(0, 10_000)));
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined) ?? '';
}

function readLinkedData(document: Document): LinkedObject[] {
  const objects: LinkedObject[] = [];
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json"]'))) {
    const source = script.textContent ?? '';
    if (source.length > MAX_SCRIPT_CHARACTERS) continue;
    const parsed = parseJson(source);
    if (parsed !== undefined) collect(parsed, objects);
  }
  return objects;
}

function parseJson(source: string): unknown {
  const plain = source.replace(/^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*;?\s*$/g, '');
  try {
    return JSON.parse(plain);
  } catch {
    return undefined; // broken by the page: nothing is known then
  }
}

function collect(start: unknown, objects: LinkedObject[]): void {
  const queue: unknown[] = [start];
  for (
    let next = 0;
    next < queue.length && next < MAX_OBJECTS * 4 && objects.length < MAX_OBJECTS;
    next += 1
  ) {
    const value = queue[next];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_OBJECTS));
    else if (value !== null && typeof value === 'object') {
      const object = value as LinkedObject;
      if (object['@type'] !== undefined) objects.push(object);
      queue.push(...Object.values(object).filter((child) => child !== null && typeof child === 'object'));
    }
  }
}
