import { LONGEST_CONTENT, type ArticleContent, type ArticleSummary } from '../page/contract';
import type { Article, PageBatch, SaveResult, Sighting } from './article';
import { comparedPart, mayBeOf, sharedAddresses } from './compared';
import { pageKeyOf } from './page-key';
import { sameKeysOf, type SameBy } from './same';
import { siteOf } from './site';
import { takeNumbers } from './store/counts';
import { db } from './store/database';
import type { ArticleRow, ContentRow, MergeReason, MergeRow, PageRow } from './store/rows';
import { writeLibrary } from './store/transact';
import { WorkingSet } from './store/working-set';
import { toRow, writeArticles } from './store/write';

/**
 * Saves the articles of one page in one transaction. What is in the list already, by id, by address or by title and
 * teaser, is left as it is and only learns that it was also seen here, and its whole text where it had none; so a retry and a
 * revisit change nothing.
 * Throws `LibraryError`; then nothing was written.
 */
export function savePage(batch: PageBatch): Promise<SaveResult> {
  const keys = batch.articles.map(sameKeysOf);
  return writeLibrary([db.merges, db.tombstones, db.contents], async () => {
    const page = await pageOf(batch);
    const set = await WorkingSet.read(
      batch.articles.map(({ id }) => id),
      keys.flat(),
    );
    const buried = await readBuried(keys.flat());
    const saver = new PageSaver(batch, page, set, await takeNumbers(batch.articles.length));
    for (const [place, summary] of batch.articles.entries()) {
      const isBuried = buried.has(summary.id) || keys[place]!.some((key) => buried.has(key));
      saver.save(summary, place, isBuried);
    }
    if (batch.articles.length > 0) await db.pages.put(page);
    await writeArticles(set.changes());
    await db.merges.bulkPut(saver.merges);
    await db.contents.bulkPut(saver.contents);
    const total = await db.articles.where('onPages').equals(page.id).filter(isListed).count();
    return { added: saver.added, known: batch.articles.length - saver.added, total, pageId: page.id };
  });
}

const isListed = (row: ArticleRow): boolean => row.deletedAt === undefined;

/** The group of the page: the one of an earlier visit to the same address, or a new one. */
async function pageOf(batch: PageBatch): Promise<PageRow> {
  const key = pageKeyOf(batch.url);
  const earlier = (await db.pages.get(batch.pageId)) ?? (await db.pages.where('key').equals(key).first());
  const { pageId: id, url, title, kind, savedAt } = batch;
  return earlier ?? { id, url, title, kind, key, savedAt, live: 0 };
}

/** Ids and keys of articles that were deleted for good: they do not come back by themselves. */
async function readBuried(keys: number[]): Promise<Set<number | string>> {
  if ((await db.tombstones.limit(1).toArray()).length === 0) return new Set();
  const found = await Promise.all(keys.map((key) => db.tombstones.where('sameKeys').equals(key).toArray()));
  return new Set(found.flat().flatMap(({ id, sameKeys }) => [id, ...sameKeys]));
}

class PageSaver {
  added = 0;
  readonly merges: MergeRow[] = [];
  readonly contents: ContentRow[] = [];
  readonly #batch: PageBatch;
  readonly #page: PageRow;
  readonly #set: WorkingSet;
  readonly #firstNumber: number;
  readonly #sharedAddresses: ReadonlySet<string | null>;

  constructor(batch: PageBatch, page: PageRow, set: WorkingSet, firstNumber: number) {
    this.#batch = batch;
    this.#page = page;
    this.#set = set;
    this.#firstNumber = firstNumber;
    this.#sharedAddresses = sharedAddresses(batch);
  }

  save(summary: ArticleSummary & { id: string }, place: number, isBuried: boolean): void {
    const article = toArticle(summary, this.#batch, this.#page);
    const byId = this.#set.get(article.id);
    const same = byId ? { row: byId, by: 'id' as const } : this.#findSame(article);
    if (same) {
      const seen = this.#withText(same.row, summary.role);
      if (same.by === 'title' || same.by === 'text') this.#recordMerge(seen, article, same.by);
      this.#seeAgain(same.row, seen);
    } else if (this.#batch.wanted || !isBuried) {
      const number = this.#firstNumber + place;
      const row = toRow(article, { number, place, onPages: [this.#page.id] });
      this.#set.put(this.#withText(row, summary.role));
      this.added += 1;
    }
  }

  #findSame(article: Article): { row: ArticleRow; by: SameBy } | null {
    const comparable = comparedPart(article, this.#sharedAddresses);
    return this.#set.findSame(comparable, sameKeysOf(comparable), mayBeOf(this.#page.id));
  }

  /** A copy under another address: the entry stays one, and the copy is kept aside so that it can be split off. */
  #recordMerge(row: ArticleRow, absorbed: Article, reason: MergeReason): void {
    const isSeen = row.onPages.includes(this.#page.id);
    if (isSeen) return;
    const { contentAt } = row;
    const isItsText = contentAt === this.#batch.savedAt;
    this.merges.push({
      id: absorbed.id,
      into: row.id,
      // A text that came with the copy goes with it when it is split off.
      absorbed: isItsText ? { ...absorbed, contentAt } : absorbed,
      reason,
      mergedAt: this.#batch.savedAt,
    });
  }

  /** `row` as it is stored, and as it is with what this page brings. */
  #seeAgain(row: ArticleRow, withText: ArticleRow): void {
    const { url, title, savedAt, wanted } = this.#batch;
    const isSeen = row.onPages.includes(this.#page.id);
    const sighting: Sighting = { url, title, seenAt: savedAt };
    const seen: ArticleRow = isSeen
      ? withText
      : {
          ...withText,
          onPages: [...row.onPages, this.#page.id],
          alsoSeenOn: [...row.alsoSeenOn, sighting],
        };
    const next = wanted ? wantAgain(seen, savedAt) : seen;
    if (next !== row) this.#set.put(toRow(next, next));
  }

  /** The whole text is that of the page's own article, and the first one that came stays. */
  #withText(row: ArticleRow, role: ArticleSummary['role']): ArticleRow {
    const { content, savedAt } = this.#batch;
    if (role !== 'main' || !content || row.contentAt !== undefined || isTooLong(content)) return row;
    this.contents.push({ id: row.id, ...content, savedAt });
    return { ...row, contentAt: savedAt };
  }
}

const isTooLong = ({ text, html }: ArticleContent): boolean =>
  Math.max(text.length, html.length) > LONGEST_CONTENT;

/** What the user asks for by hand comes out of the trash and is kept. */
function wantAgain(row: ArticleRow, now: number): ArticleRow {
  if (row.deletedAt === undefined && row.state === 'kept') return row;
  const { deletedAt, ...rest } = row;
  const changedAt = { ...row.changedAt, state: now, ...(deletedAt !== undefined && { deletedAt: now }) };
  return { ...rest, state: 'kept', changedAt };
}

/** A fresh article with the known fields of a summary and no others. */
function toArticle(summary: ArticleSummary & { id: string }, batch: PageBatch, page: PageRow): Article {
  const { url, title, kind } = page;
  return {
    id: summary.id,
    state: batch.wanted ? 'kept' : 'found',
    role: summary.role,
    title: summary.title,
    summary: summary.summary,
    url: summary.url,
    site: siteOf(summary.url) || siteOf(batch.url),
    ...pickOptional(summary),
    references: (summary.references ?? []).map(({ kind: of, id, url: at }) => ({ kind: of, id, url: at })),
    foundOn: { pageId: page.id, url, title, kind },
    savedAt: batch.savedAt,
    progress: 0,
    tags: [],
    note: '',
    alsoSeenOn: [],
    changedAt: {},
  };
}

const OPTIONAL_FIELDS = ['description', 'language', 'author', 'source', 'publishedAt', 'image'] as const;

function pickOptional(summary: ArticleSummary): Partial<Pick<Article, (typeof OPTIONAL_FIELDS)[number]>> {
  const given = OPTIONAL_FIELDS.filter((field) => summary[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, summary[field]]));
}
