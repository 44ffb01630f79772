import { join } from 'node:path';
import type { PageKind } from '../../lib/page/contract';

const FOLDER = join(import.meta.dirname, 'pages');

/** Written for Winnow: what the demo shows and the end-to-end tests visit, and what each page is. */
export const samplePages: readonly { file: string; kind: PageKind }[] = [
  { file: join(FOLDER, 'spam-listing.html'), kind: 'listing' },
  { file: join(FOLDER, 'hijacked-mirror.html'), kind: 'article' },
  { file: join(FOLDER, 'honest-blog.html'), kind: 'ordinary' },
  { file: join(FOLDER, 'honest-archive.html'), kind: 'ordinary' },
];
