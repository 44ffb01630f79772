import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import {
  archive,
  countArticles,
  discard,
  listArticles,
  markRead,
  savePage,
  setNote,
  setTags,
  star,
} from '../../../../lib/library/index';
import { doSlice } from '../../../../lib/library/search/segments/tend';
import { db } from '../../../../lib/library/store/database';
import { batch, incoming } from '../articles';

/**
 * What a search must find, told by an oracle that shares no code with it: articles are made of ideas, each idea has spellings
 * that count as one, and a query is right when it finds the articles that hold its ideas.
 */
const IDEAS: string[][] = [
  ['Transformer', 'TRANSFORMER', 'ｔｒａｎｓｆｏｒｍｅｒ'],
  ['naïve', 'NAIVE', 'naive'],
  ['Bayes', 'bayes', 'Ｂａｙｅｓ'],
  ['GPT4', 'gpt4', 'ｇｐｔ４'],
  ['機器學習', '机器学习'],
  ['圖論', '图论'],
  ['データ', 'ﾃﾞｰﾀ', 'でーた'],
  ['ガウス', 'ｶﾞｳｽ', 'がうす'],
  ['학습률'],
  ['ошибка', 'ОШИБКА'],
];
/** A part that finds the idea too: the beginning of a word, or one character of a script without spaces. */
const PARTS = ['transf', 'nai', 'baye', 'gp', '器', '图', 'でー', 'うす', '습', 'ошиб'];
const SITES = ['alpha.test', 'deep.alpha.test', 'beta.test'];
const TAGS = ['later', '読む', 'Été'];
const LANGUAGES = ['ja', 'zh-Hant', 'en-US'];
const AUTHORS = ['Ada Quill', 'Li Wen'];
const SEAL_AT = 4;

interface Known {
  id: string;
  title: number[];
  summary: number[];
  note: number[];
  site: string;
  language: string;
  author: string;
  tags: string[];
  savedAt: number;
  isRead: boolean;
  isStarred: boolean;
  isArchived: boolean;
}

type Question = [text: string, holds: (article: Known) => boolean];

class World {
  readonly #known = new Map<string, Known>();
  #made = 0;

  constructor(readonly random: () => number) {}

  below = (count: number): number => Math.floor(this.random() * count);
  pick = <T>(items: readonly T[]): T => items[this.below(items.length)]!;
  ideas = (count: number): number[] => Array.from({ length: count }, () => this.below(IDEAS.length));
  /** Ideas that stand side by side, each in any of its spellings. */
  spell = (ideas: number[]): string => ideas.map((idea) => this.pick(IDEAS[idea]!)).join(' ');

  get articles(): Known[] {
    return [...this.#known.values()];
  }

  async savePage(): Promise<void> {
    const savedAt = new Date(2026, this.below(12), 1 + this.below(28), 12).getTime();
    const site = this.pick(SITES);
    const made = Array.from({ length: 4 }, (): Known => {
      const id = `n${this.#made++}`;
      const [title, summary] = [this.ideas(3), this.ideas(2)];
      const [language, author] = [this.pick(LANGUAGES), this.pick(AUTHORS)];
      const fresh = { note: [], tags: [], isRead: false, isStarred: false, isArchived: false };
      return { id, title, summary, site, language, author, savedAt, ...fresh };
    });
    const records = made.map(({ id, title, summary, language, author }) =>
      incoming(id, {
        // Numbers of their own keep articles of the same few ideas from being taken for copies of each other.
        title: `${this.spell(title)} ${serial(id)}`,
        summary: `${this.spell(summary)} ${serial(`${id}s`)}`,
        url: `https://${site}/${id}`,
        language,
        author,
      }),
    );
    const { added } = await savePage(batch(records, { pageId: `of-${made[0]!.id}`, savedAt }));
    expect(added).toBe(made.length);
    for (const article of made) this.#known.set(article.id, article);
  }

  async changeOne(): Promise<void> {
    const article = this.pick(this.articles);
    const ids = [article.id];
    const changes = [
      async () => setNote(ids, this.spell((article.note = this.ideas(2)))),
      async () => setTags(ids, (article.tags = [this.pick(TAGS)])),
      async () => markRead(ids, (article.isRead = this.random() < 0.5)),
      async () => star(ids, (article.isStarred = this.random() < 0.5)),
      async () => archive(ids, (article.isArchived = this.random() < 0.5)),
      async () => {
        this.#known.delete(article.id);
        return discard(ids);
      },
    ];
    await this.pick(changes)();
  }

  /** What the counters must say, counted one by one. */
  get counts(): object {
    const count = (holds: (article: Known) => boolean): number => this.articles.filter(holds).length;
    return {
      total: this.articles.length,
      unread: count(({ isRead, isArchived }) => !isRead && !isArchived),
      archive: count(({ isArchived }) => isArchived),
      starred: count(({ isStarred }) => isStarred),
      trash: this.#made - this.articles.length,
    };
  }

  question(): Question {
    const parts = Array.from({ length: 1 + this.below(3) }, () => this.#part());
    return [parts.map(([text]) => text).join(' '), (article) => parts.every(([, holds]) => holds(article))];
  }

  #part(): Question {
    const idea = this.below(IDEAS.length);
    const has = ({ title, summary, note }: Known): boolean => [...title, ...summary, ...note].includes(idea);
    const [site, tag, language, author] = [
      this.pick(SITES),
      this.pick(TAGS),
      this.pick(LANGUAGES),
      this.pick(AUTHORS),
    ];
    const month = 1 + this.below(12);
    const start = new Date(2026, month - 1, 1).getTime();
    const [first, second] = this.ideas(2) as [number, number];
    return this.pick<Question>([
      [this.pick(IDEAS[idea]!), has],
      [PARTS[idea]!, has],
      [`-${this.pick(IDEAS[idea]!)}`, (article) => !has(article)],
      [`"${this.spell([first, second])}"`, (article) => isSideBySide(article, first, second)],
      [`site:${site}`, (article) => article.site === site || article.site.endsWith(`.${site}`)],
      [`-site:${site}`, (article) => !(article.site === site || article.site.endsWith(`.${site}`))],
      [`tag:${tag.toLowerCase()}`, ({ tags }) => tags.includes(tag)],
      [`lang:${language.slice(0, 2)}`, (article) => article.language === language],
      [`source:"${author.toUpperCase()}"`, (article) => article.author === author],
      ['is:unread', ({ isRead }) => !isRead],
      ['is:read', ({ isRead }) => isRead],
      ['is:starred', ({ isStarred }) => isStarred],
      ['-is:archived', ({ isArchived }) => !isArchived],
      ['is:archived', ({ isArchived }) => isArchived],
      [`after:2026-${month}`, ({ savedAt }) => savedAt >= start],
      [`before:2026-${month}`, ({ savedAt }) => savedAt < start],
    ]);
  }
}

function isSideBySide({ title, summary, note }: Known, first: number, second: number): boolean {
  return [title, summary, note].some((ideas) =>
    ideas.some((idea, at) => idea === first && ideas[at + 1] === second),
  );
}

/** Letters that no idea has, told by the id alone. */
function serial(id: string): string {
  let state = [...id].reduce(
    (sum, character) => Math.imul(sum ^ character.charCodeAt(0), 16777619),
    2166136261,
  );
  return Array.from({ length: 24 }, () => {
    state = Math.imul(state ^ (state >>> 13), 1597334677) + 11;
    return 'wxyzqvj'[(state >>> 16) % 7];
  }).join('');
}

/** A generator of the same numbers at each run (a linear one, with the constants of Numerical Recipes). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
}

beforeEach(async () => {
  await db.delete();
  await db.open();
});

it.each([11, 12, 13])(
  'finds the articles that hold what is asked for, however it is spelled, seed %i',
  { timeout: 60_000 },
  async (seed) => {
    const world = new World(randomOf(seed));
    for (let step = 0; step < 16; step++) {
      await world.savePage();
      for (let changes = 0; changes < 3; changes++) await world.changeOne();
      for (let slices = world.below(6); slices > 0; slices--) await doSlice(SEAL_AT);
      expect(await countArticles()).toMatchObject(world.counts);
      for (let asked = 0; asked < 20; asked++) {
        const [text, holds] = world.question();
        const { articles } = await listArticles({ text, limit: 500 });
        const wanted = world.articles.filter(holds).map(({ id }) => id);
        expect(articles.map(({ id }) => id).toSorted(), text).toEqual(wanted.toSorted());
      }
    }
  },
);
