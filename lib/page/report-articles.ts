import type { ArticleSummary } from './contract';
import type { Found } from './clean/found';
import { Inside } from './clean/inside';
import type { PageText } from './clean/reading/page-text';
import { realTitle } from './clean/reading/real-title';
import type { PlannedRemoval } from './clean/removal-plan';
import type { ArticleReader, MainContent } from './extract/article';
import type { ListingRecord, TextRun } from './extract/listing/record';
import { textOfLines, textOfRuns } from './extract/listing/runs';
import { parentOf } from './node';

/** What a spam page offers to save, less what cleaning takes away: a listing's records, or the article and its related list. */
export function articlesOfReport(
  page: PageText,
  removals: readonly PlannedRemoval[],
  reader: ArticleReader,
): ArticleSummary[] {
  const { kind, records } = page;
  const removed = new Removed(removals.flatMap((planned) => planned.places));
  const listed = records.map((record) => cleanRecord(record, removed)).filter((article) => article !== null);
  if (kind === 'listing') return listed;
  const article = mainArticle(page, removed, reader);
  return article === null ? listed : [article, ...listed];
}

function cleanRecord(record: ListingRecord, removed: Removed): ArticleSummary | null {
  const title = textOfRuns(record.titleRuns, removed.within(record.titleRuns));
  if (title === '') return null;
  const runs = record.summaryLines.flat();
  return { ...record.summary, title, summary: textOfLines(record.summaryLines, removed.within(runs)) };
}

function mainArticle(page: PageText, removed: Removed, reader: ArticleReader): ArticleSummary | null {
  const { main, url } = page;
  if (main === null) return null;
  const { text: _text, html: _html, ...summary } = reader.describeArticle(main, url);
  const title = realTitle(page) || summary.title;
  return { ...summary, role: 'main', title, summary: firstParagraph(main, removed) ?? summary.summary, url };
}

/** The first paragraph that cleaning leaves, cleaned. */
function firstParagraph(main: MainContent, removed: Removed): string | null {
  if (main.firstParagraph === null) return null;
  const from = main.blocks.indexOf(main.firstParagraph);
  for (const block of main.blocks.slice(Math.max(0, from), from + 12)) {
    if (block.headingLevel > 0) continue;
    const runs = block.runs.map(({ node }) => ({ node, start: 0, end: node.data.length }));
    const text = textOfRuns(runs, removed.within(runs));
    if (text.length > 1) return text;
  }
  return null;
}

/** What cleaning takes away, as stretches of text nodes. */
class Removed {
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

  /** The removed stretches among the text nodes of these runs. */
  within(runs: readonly TextRun[]): TextRun[] {
    const cuts: TextRun[] = [];
    for (const node of new Set(runs.map((run) => run.node))) {
      if (this.hidden.has(parentOf(node))) cuts.push({ node, start: 0, end: node.data.length });
      else for (const cut of this.runs.get(node) ?? []) cuts.push(cut);
    }
    return cuts;
  }
}
