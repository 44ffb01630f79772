import type { ArticleSummary, ExtractedArticle, PageReport } from './contract';
import type { Found } from './clean/found';
import { Inside } from './clean/inside';
import type { PageText } from './clean/reading/page-text';
import { realTitle } from './clean/reading/real-title';
import type { PlannedRemoval } from './clean/removal-plan';
import type { ArticleReader, MainContent } from './extract/article';
import type { ListingRecord, TextRun } from './extract/listing/record';
import { textOfLines, textOfRuns } from './extract/listing/runs';
import { type TextCuts, textLeft, wholeRun } from './extract/text-cuts';
import { parentOf } from './node';

/**
 * What a spam page offers to save, less what cleaning takes away: a listing's records, or the article with its whole text and
 * its related list.
 */
export function articlesOfReport(
  page: PageText,
  removals: readonly PlannedRemoval[],
  reader: ArticleReader,
): Pick<PageReport, 'articles' | 'content'> {
  const { kind, records } = page;
  const removed = new Removed(removals.flatMap((planned) => planned.places));
  const listed = records.map((record) => cleanRecord(record, removed)).filter((article) => article !== null);
  if (kind === 'listing' || page.main === null) return { articles: listed };
  const { text, html, ...main } = mainArticle(page, page.main, removed, reader);
  return { articles: [main, ...listed], content: { text, html } };
}

function cleanRecord(record: ListingRecord, removed: Removed): ArticleSummary | null {
  const title = textOfRuns(record.titleRuns, removed.within(record.titleRuns));
  if (title === '') return null;
  const runs = record.summaryLines.flat();
  return { ...record.summary, title, summary: textOfLines(record.summaryLines, removed.within(runs)) };
}

function mainArticle(
  page: PageText,
  main: MainContent,
  removed: Removed,
  reader: ArticleReader,
): ExtractedArticle {
  const { url } = page;
  const article = reader.describeArticle(main, url, removed);
  const title = realTitle(page) || article.title;
  return { ...article, title, summary: firstParagraph(main, removed) ?? article.summary, url };
}

/** The first paragraph that cleaning leaves, cleaned. */
function firstParagraph(main: MainContent, removed: Removed): string | null {
  if (main.firstParagraph === null) return null;
  const from = main.blocks.indexOf(main.firstParagraph);
  for (const block of main.blocks.slice(Math.max(0, from), from + 12)) {
    if (block.headingLevel > 0) continue;
    const text = textLeft(
      block.runs.map(({ node }) => node),
      removed,
    );
    if (text.length > 1) return text;
  }
  return null;
}

const NOTHING: readonly TextRun[] = [];

/** What cleaning takes away, as stretches of text nodes. */
class Removed implements TextCuts {
  private readonly hidden: Inside;
  private readonly runs = new Map<Text, TextRun[]>();

  constructor(places: readonly Found[]) {
    this.hidden = new Inside(
      new Set(places.flatMap((place) => (place.type === 'element' ? [place.element] : []))),
    );
    for (const place of places) {
      if (place.type === 'element') continue;
      const runs = this.runs.get(place.node);
      if (runs === undefined) this.runs.set(place.node, [place]);
      else runs.push(place);
    }
  }

  hides(element: Element | null): boolean {
    return this.hidden.has(element);
  }

  of(node: Text): readonly TextRun[] {
    return this.hides(parentOf(node)) ? [wholeRun(node)] : (this.runs.get(node) ?? NOTHING);
  }

  /** The stretches that go from the text nodes of these runs. */
  within(runs: readonly TextRun[]): TextRun[] {
    return [...new Set(runs.map(({ node }) => node))].flatMap((node) => [...this.of(node)]);
  }
}
