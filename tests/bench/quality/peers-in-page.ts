/** Runs inside a page: what pressing "reader view" would show there, by the two readers that others build on. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { plain, visibleText } from './visible-text';

export interface ReaderView {
  name: string;
  title: string;
  text: string;
  ms: number;
}

export interface PeerObservation {
  visibleBefore: string;
  views: ReaderView[];
}

const READERS: [string, (copy: Document) => { title: string; text: string }][] = [
  ['readability', readByReadability],
  ['defuddle', readByDefuddle],
];

export function readByPeers(): PeerObservation {
  const visibleBefore = visibleText(document);
  const views = READERS.map(([name, read]) => {
    const start = performance.now();
    const view = attempt(() => read(document.cloneNode(true) as Document));
    return { name, ...view, ms: performance.now() - start };
  });
  return { visibleBefore, views };
}

function readByReadability(copy: Document) {
  const article = new Readability(copy).parse();
  return { title: article?.title ?? '', text: plain(article?.textContent ?? '') };
}

function readByDefuddle(copy: Document) {
  const { title, content } = new Defuddle(copy).parse();
  const text = new DOMParser().parseFromString(content, 'text/html').body.textContent ?? '';
  return { title, text: plain(text) };
}

/** A reader that fails on a page shows nothing there. */
function attempt(read: () => { title: string; text: string }) {
  try {
    return read();
  } catch {
    return { title: '', text: '' };
  }
}
