import type { ExtractedArticle, PageOptions } from '../../contract';
import { findOriginal } from '../references';
import type { ContentBlock } from './blocks';
import { NO_CUTS, type TextCuts, textLeft } from '../text-cuts';
import { digestOf } from './digest';
import { type MainContent, readMain } from './main';
import { readMetadata, webAddress } from './metadata';
import { readerHtml } from './reader-html';
import { readableDocument } from './unscripted';

export type { MainContent } from './main';

/** What an analysis asks of this module: it comes to a page as a script of its own, since a listing has no use for it. */
export interface ArticleReader {
  findMain: typeof findMain;
  describeArticle: typeof describeArticle;
}

/** The main content of any page, as its live nodes; null where there is none. Changes nothing, never throws. */
export function findMain(document: Document, options: PageOptions = {}): MainContent | null {
  try {
    return readMain(document, options.url ?? document.URL);
  } catch (error) {
    console.debug('Winnow could not read the main content', error); // a hostile page costs its own article, nothing else
    return null;
  }
}

/** The main article of any page, ordinary ones included; null where there is none. Changes nothing, never throws. */
export function extractArticle(document: Document, options: PageOptions = {}): ExtractedArticle | null {
  try {
    const url = options.url ?? document.URL;
    const main = readMain(readableDocument(document), url);
    if (main === null) return null;
    const article = describeArticle(main, url);
    const digest = digestOf(
      main.blocks.filter(isProse).map(({ text }) => text),
      article.language,
    );
    return digest.length === 0 ? article : { ...article, digest };
  } catch (error) {
    console.debug('Winnow could not read the article', error);
    return null;
  }
}

const MAX_LINKS = 2_000;
/** Blocks above and below the text where a page names its source, its author and its day. */
const MARGIN = 12;

/** Everything that is saved of a main content, less what `cuts` takes out of its text. `url`: absolute address of the page. */
export function describeArticle(main: MainContent, url: string, cuts = NO_CUTS): ExtractedArticle {
  const { blocks, facts } = main;
  const paragraphs = blocks.map((block) => paragraphOf(block, cuts)).filter((text) => text !== '');
  const metadata = readMetadata(facts, main.before.slice(-MARGIN), blocks);
  const text = paragraphs.join('\n\n');
  const credits = [...main.before.slice(-MARGIN), ...blocks, ...main.after.slice(0, MARGIN)].map(
    (block) => block.text,
  );
  const original = findOriginal(text, linksIn(blocks, url), credits.filter(isCreditLine));
  return {
    role: 'main',
    title: main.title,
    summary: main.firstParagraph?.text ?? '',
    url: webAddress(url, url),
    ...metadata,
    ...(original.source === null ? {} : { source: original.source }),
    references: original.references,
    original: original.grade,
    text,
    html: readerHtml(facts.document, blocks, url, cuts),
  };
}

function paragraphOf({ runs, text }: ContentBlock, cuts: TextCuts): string {
  const nodes = runs.map(({ node }) => node);
  return nodes.some((node) => cuts.of(node).length > 0) ? textLeft(nodes, cuts) : text;
}

function isProse(block: ContentBlock): boolean {
  return block.headingLevel === 0 && block.box.tag !== 'pre';
}

/** Credits are short lines, or the first or last sentence of a paragraph. */
function isCreditLine(text: string): boolean {
  return text.length <= 600;
}

function linksIn(blocks: readonly ContentBlock[], base: string): string[] {
  const links = new Set<string>();
  for (const { runs } of blocks) {
    for (const { node } of runs) {
      const address = webAddress(node.parentElement?.closest('a')?.getAttribute('href') ?? null, base);
      if (address !== null) links.add(address);
      if (links.size >= MAX_LINKS) return [...links];
    }
  }
  return [...links];
}
