import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extractArticle } from '../../../lib/page/extract/article';
import { textOf } from '../../../lib/page/extract/article/text';

export interface ReaderResult {
  text: string;
  ms: number;
  error?: string;
}

const READERS = {
  winnow: () => extractArticle(document)?.text ?? '',
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
