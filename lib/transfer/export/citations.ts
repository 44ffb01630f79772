import { originalsOf } from '../../library/originals';
import type { Reference } from '../../page/contract';
import type { ExportSource } from './format';

/** A primary source, with the title of the article that led to it. */
export interface Citation {
  /** Unique in one export: letters, digits and dashes. */
  key: string;
  reference: Reference;
  /** What the article that cites it is called: no title of the source itself is known. */
  citedIn: string;
  language?: string;
  accessedAt: number;
}

/** The primary sources of all articles, each once. Plain links are no sources. */
export async function* readCitations({ articles }: ExportSource): AsyncGenerator<Citation> {
  const known = new Set<string>();
  for await (const article of articles()) {
    const { title, language, savedAt } = article;
    for (const reference of originalsOf(article)) {
      const key = `${reference.kind}-${reference.id}`.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
      if (reference.kind === 'link' || known.has(key)) continue;
      known.add(key);
      yield { key, reference, citedIn: title, accessedAt: savedAt, ...(language && { language }) };
    }
  }
}

/** The year and month of a new-style arXiv id (`2103.00020` is March 2021). */
export function arxivDate(id: string): { year: number; month: number } | null {
  const [, year, month] = /^(\d{2})(0[1-9]|1[0-2])\.\d{4,5}/.exec(id) ?? [];
  return year && month ? { year: 2000 + Number(year), month: Number(month) } : null;
}
