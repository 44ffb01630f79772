import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { describeArticle, extractArticle } from '../../../lib/page/extract/article';
import type { Forest } from '../../../lib/page/extract/article/forest';
import { readMain as readMainContent } from '../../../lib/page/extract/article/main';
import { textOf } from '../../../lib/page/extract/article/text';
import { readableDocument } from '../../../lib/page/extract/article/unscripted';

export interface ReaderResult {
  text: string;
  ms: number;
  error?: string;
}

/** Which forest Winnow uses in this page: the shipped one, or one that never saw the page's site. */
let held: Forest | undefined;

export function useForest(forest: Forest): void {
  held = forest;
}

const READERS = {
  winnow: () => {
    if (held === undefined) return extractArticle(document)?.text ?? '';
    const main = readMainContent(readableDocument(document), document.URL, held);
    return main === null ? '' : describeArticle(main, document.URL).text;
  },
  readability: () => {
    const content = new Readability<Element>(document.cloneNode(true) as Document, {
      serializer: (node) => node as Element,
    }).parse()?.content;
    return content ? textOf(content) : '';
  },
  // Last: it changes the live page.
  defuddle: () => {
    const { content } = new Defuddle(document, { url: document.URL, useAsync: false }).parse();
    return textOf(new DOMParser().parseFromString(content, 'text/html').body);
  },
};

/** Runs one reader `times` times in the page; the median of its milliseconds, the text of its first run. */
export function runReader(name: keyof typeof READERS, times: number): ReaderResult {
  const ms: number[] = [];
  let text = '';
  try {
    for (let run = 0; run < times; run += 1) {
      const start = performance.now();
      const result = READERS[name]();
      ms.push(performance.now() - start);
      if (run === 0) text = result;
    }
  } catch (error) {
    return { text: '', ms: 0, error: String(error) };
  }
  ms.sort((a, b) => a - b);
  return { text, ms: ms[ms.length >> 1] ?? 0 };
}

/** Title and first paragraph of the main article, before any cleaning. */
export function readMain(): { title: string; summary: string } {
  const article = extractArticle(document);
  return { title: article?.title ?? '', summary: article?.summary ?? '' };
}

/** Everything about the main article, for looking at it by eye. */
export function inspect(): { facts: object; text: string; digest: string[] } {
  const { text = '', html: _, digest = [], ...facts } = extractArticle(document) ?? { text: '', html: '' };
  return { facts, text, digest };
}
