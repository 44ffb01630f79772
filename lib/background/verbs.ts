import * as v from 'valibot';
import type { BackgroundVerbs } from '../messages';
import { LONGEST_CONTENT, REFERENCE_KINDS, REMOVAL_REASONS } from '../page/contract';

/**
 * Who may send a verb. `content`: a content script in the top frame of a tab, which speaks for that tab's page only.
 * `page`: one of Winnow's own pages. Whatever else arrives is refused: other extensions, frames, web pages.
 */
export type SenderKind = 'content' | 'page';

/** Limits on what a page can make Winnow store; a real page stays far below. */
const MAX_ARTICLES = 2_000;
const MAX_REMOVALS = 20_000;
const text = (characters: number) => v.pipe(v.string(), v.maxLength(characters));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const list = <T extends v.GenericSchema>(item: T, length: number) =>
  v.pipe(v.array(item), v.maxLength(length));
const id = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const host = v.pipe(v.string(), v.minLength(1), v.maxLength(253), v.regex(/^[\w.:[\]-]+$/u));

/** http(s) only: `javascript:` and `data:` never get past the door. */
const webAddress = v.pipe(
  text(8_192),
  v.check((address) => /^https?:\/\//i.test(address) && URL.canParse(address), 'Not a web address'),
);

const signal = v.object({
  name: text(80),
  evidence: v.picklist(['words', 'script', 'structure', 'damage', 'address']),
  weight: v.pipe(v.number(), v.minValue(0), v.maxValue(1.001)),
  detail: text(2_000),
  params: v.record(text(80), v.union([text(2_000), v.number()])),
});

const kind = v.picklist(['listing', 'article', 'ordinary']);

const recognition = v.object({
  kind,
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  signals: list(signal, 100),
});

const removal = v.object({
  reason: v.picklist(REMOVAL_REASONS),
  text: text(2_100),
  hidden: v.exactOptional(v.literal(true)),
});

const article = v.object({
  id,
  role: v.picklist(['record', 'main', 'related']),
  title: text(4_000),
  summary: text(200_000),
  url: v.nullable(webAddress),
  description: v.exactOptional(text(20_000)),
  language: v.exactOptional(text(64)),
  author: v.exactOptional(text(1_000)),
  source: v.exactOptional(text(1_000)),
  publishedAt: v.exactOptional(text(64)),
  image: v.exactOptional(webAddress),
  references: v.exactOptional(
    list(v.object({ kind: v.picklist(REFERENCE_KINDS), id: text(2_000), url: webAddress }), 200),
  ),
});

const nullable = <T extends v.GenericSchema>(item: T) => v.exactOptional(v.nullable(item));

const siteChange = v.strictObject({
  cleaning: nullable(v.boolean()),
  saving: nullable(v.boolean()),
  verdict: nullable(v.picklist(['spam', 'ordinary'])),
  reasonsOff: nullable(list(v.picklist(REMOVAL_REASONS), REMOVAL_REASONS.length)),
  keepTexts: nullable(list(text(2_000), 500)),
});

const account = v.object({
  url: webAddress,
  user: text(500),
  password: text(2_000),
  encrypted: v.boolean(),
  settings: v.boolean(),
  everyMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_440)),
  allowHttp: v.exactOptional(v.literal(true)),
});
const yes = v.exactOptional(v.literal(true));
const service = v.pipe(v.string(), v.regex(/^[a-z]{1,40}$/));

interface VerbRule {
  from: SenderKind;
  request: v.GenericSchema;
}

/** The whole table: verb × allowed sender × shape. Unknown fields are dropped; a test walks every row. */
export const VERBS = {
  pageSuspected: { from: 'content', request: v.undefined() },
  pageRecognized: {
    from: 'content',
    request: v.object({ answer: v.picklist(['nearly', 'spam']), recognition }),
  },
  cleanerStarted: { from: 'content', request: v.undefined() },
  articleToRead: { from: 'content', request: v.undefined() },
  pageCleaned: {
    from: 'content',
    request: v.object({
      recognition,
      removals: list(removal, MAX_REMOVALS),
      putBack: list(count, MAX_REMOVALS),
      showing: v.picklist(['cleaned', 'original']),
      found: count,
      language: v.exactOptional(text(64)),
    }),
  },
  saveArticles: {
    from: 'content',
    request: v.object({
      pageId: id,
      title: text(4_000),
      kind,
      articles: list(article, MAX_ARTICLES),
      content: v.exactOptional(v.object({ text: text(LONGEST_CONTENT), html: text(LONGEST_CONTENT) })),
      asked: v.exactOptional(v.literal(true)),
    }),
  },
  keepText: {
    from: 'content',
    request: v.object({ text: v.pipe(v.string(), v.minLength(1), v.maxLength(2_000)), keep: v.boolean() }),
  },
  elementPicked: {
    from: 'content',
    request: v.object({ selector: v.pipe(v.string(), v.minLength(1), v.maxLength(1_000)) }),
  },
  applySiteRules: { from: 'content', request: v.undefined() },
  selectorsOfLists: {
    from: 'content',
    request: v.object({ classes: list(text(200), 4_000), ids: list(text(200), 4_000) }),
  },
  startPicker: { from: 'page', request: v.object({ tabId }) },
  undoRule: { from: 'page', request: v.object({ rule: text(2_500) }) },
  refreshLists: { from: 'page', request: v.object({ force: v.boolean() }) },
  stopLists: { from: 'page', request: v.undefined() },
  getTabState: { from: 'page', request: v.object({ tabId }) },
  cleanTab: { from: 'page', request: v.object({ tabId }) },
  previewArticles: { from: 'page', request: v.object({ tabId }) },
  articlesTaken: { from: 'page', request: v.object({ tabId }) },
  setSiteSwitch: { from: 'page', request: v.object({ host, change: siteChange }) },
  setSyncAccount: { from: 'page', request: account },
  testSync: { from: 'page', request: account },
  syncNow: {
    from: 'page',
    request: v.object({
      passphrase: v.exactOptional(text(2_000)),
      firstSync: v.exactOptional(v.picklist(['merge', 'take-theirs', 'take-mine'])),
      allowRemovals: yes,
      uploadAgain: yes,
    }),
  },
  stopSync: { from: 'page', request: v.undefined() },
  forgetSync: { from: 'page', request: v.undefined() },
  queueSend: { from: 'page', request: v.object({ service, articleIds: list(text(200), 10_000) }) },
  testService: {
    from: 'page',
    request: v.object({ service, config: v.record(text(40), text(8_192)) }),
  },
} as const satisfies { [K in keyof BackgroundVerbs]: VerbRule };
