import { askBackgroundSurely } from '../insist';
import { askBackground, type CleanedReport, type SaveReply } from '../messages';
import {
  LONGEST_CONTENT,
  type ArticleContent,
  type ArticleSummary,
  type PageOptions,
  type PageReport,
  type Recognition,
} from '../page/contract';
import { cleaningOf } from '../page/clean/clean-page';
import type { PlannedRemoval } from '../page/clean/removal-plan';
import { pageWorld } from '../page-world';
import { languageTag } from '../text/text-language';
import { analyze, clean, firstRecognition, recognize } from './analyze';
import { withLists } from './listed-selectors';
import { newId } from './new-id';

/** Winnow in one spam page: what it found, what it hides now, and what the popup can ask of it. */
export class CleanerSession {
  private report: PageReport | null = null;
  private saving = false;
  private readonly pageId = newId();
  private readonly ids = new Map<string, string>();

  constructor(private readonly document: Document) {}

  /** Asks for orders, cleans, tells, saves. */
  async start(): Promise<void> {
    const orders = await askBackgroundSurely('cleanerStarted');
    this.report = await this.analyze({ rules: await withLists(this.document, orders) }, firstRecognition);
    if (orders.clean) clean(this.document, this.report);
    this.saving = orders.save;
    await this.tellAndSave();
  }

  /** The page is back from the browser's cache of pages; what is known of the tab may be of another one by now. */
  async comeBack(): Promise<void> {
    if (this.report !== null) await this.tellAndSave();
  }

  async showOriginal(): Promise<void> {
    cleaningOf(this.document)?.restore();
    await this.tell();
  }

  /** With fresh orders: a switch or a text that was put back may have changed them. */
  async cleanAgain(): Promise<void> {
    const orders = await askBackground('cleanerStarted');
    cleaningOf(this.document)?.restore();
    this.report = await this.analyze({ rules: await withLists(this.document, orders) }, recognize);
    clean(this.document, this.report);
    await this.tell();
  }

  async putBack(index: number): Promise<void> {
    await this.keep(index, true);
  }

  async hideAgain(index: number): Promise<void> {
    await this.keep(index, false);
  }

  outline(index: number | null): void {
    cleaningOf(this.document)?.outline(index === null ? null : (this.removals()[index] ?? null));
  }

  /** Saves what the page holds because the user asked; takes along what arrived since the first look. */
  async takeArticles(): Promise<SaveReply> {
    return this.save(true);
  }

  describe(): CleanedReport {
    const { kind, score, signals, articles, removals } = this.report ?? NOTHING;
    const cleaning = cleaningOf(this.document);
    const planned = this.removals();
    const language = languageTag(this.document.documentElement?.getAttribute('lang') ?? '');
    return {
      recognition: { kind, score, signals },
      removals: cleaning === null ? removals : planned.map(({ removal }) => removal),
      putBack: planned.flatMap((removal, index) => (cleaning?.isShown(removal) === true ? [index] : [])),
      showing: cleaning === null ? 'original' : 'cleaned',
      found: articles.length,
      ...(language !== null && { language }),
    };
  }

  async tell(): Promise<void> {
    await askBackgroundSurely('pageCleaned', this.describe());
  }

  private async tellAndSave(): Promise<void> {
    await this.tell();
    if (this.saving) await this.save();
  }

  /** Fetches the reader first where there is an article to read. */
  private async analyze(
    options: PageOptions,
    recognizing: (document: Document, options: PageOptions) => Recognition,
  ): Promise<PageReport> {
    const recognition = recognizing(this.document, options);
    if (recognition.kind === 'article' && pageWorld.winnowReader === undefined)
      await askBackgroundSurely('articleToRead');
    return analyze(this.document, options, recognition);
  }

  private async keep(index: number, keep: boolean): Promise<void> {
    const removal = this.removals()[index];
    const cleaning = cleaningOf(this.document);
    if (removal === undefined || cleaning === null) return;
    if (keep) cleaning.putBack(removal);
    else cleaning.hideAgain(removal);
    await askBackground('keepText', { text: removal.removal.text, keep });
    await this.tell();
  }

  private removals(): readonly PlannedRemoval[] {
    return cleaningOf(this.document)?.removals ?? [];
  }

  private async save(asked = false): Promise<SaveReply> {
    const { kind, articles, content } = this.report ?? NOTHING;
    if (articles.length === 0) return { added: 0, known: 0, total: 0 };
    return askBackgroundSurely('saveArticles', {
      pageId: this.pageId,
      title: titleOf(articles, this.document),
      kind,
      articles: articles.map((article) => ({ ...article, id: this.idOf(article) })),
      ...(content && isStorable(content) && { content }),
      ...(asked && { asked }),
    });
  }

  /** The same article keeps its id through every try, so that a save that was lost or doubled changes nothing. */
  private idOf({ url, title, summary }: ArticleSummary): string {
    const key = JSON.stringify([url, title, summary]);
    const id = this.ids.get(key) ?? newId();
    this.ids.set(key, id);
    return id;
  }
}

const isStorable = ({ text, html }: ArticleContent): boolean =>
  text.length <= LONGEST_CONTENT && html.length <= LONGEST_CONTENT;

const NOTHING: PageReport = { kind: 'ordinary', score: 0, signals: [], removals: [], articles: [] };

/** A mirror page is called by its article, not by its stuffed title. */
function titleOf(articles: readonly ArticleSummary[], document: Document): string {
  const main = articles.find(({ role }) => role === 'main');
  return main?.title ?? document.title;
}
