import { browser } from 'wxt/browser';
import type {
  ArticleContent,
  ArticleSummary,
  PageKind,
  PageRules,
  Recognition,
  Removal,
} from './page/contract';
import type { SendProblem, ServiceConfig } from './send/service';
import type { SiteSettings } from './settings';
import type { SyncAccount, SyncStatus } from './sync/account';
import type { SyncProblem } from './sync/problem';
import type { FirstSync } from './sync/run';
import type { TabState } from './tabs';

/** What a content script may ask of the background. Only ever about its own tab and its own address. */
export interface ContentVerbs {
  /** The recognizer's glance found a reason to look closely: send the judge. */
  pageSuspected: () => void;
  /** The judge found a spam page, or one near enough that site switches and lists must be asked. */
  pageRecognized: (request: { answer: 'nearly' | 'spam'; recognition: Recognition }) => void;
  /** The cleaner is in the page and asks what to do there. */
  cleanerStarted: () => CleanerOrders;
  /** The cleaner stands before an article: send the reader. */
  articleToRead: () => void;
  /** What the cleaner found and did. Sent again after every change: restored, cleaned again, a block put back. */
  pageCleaned: (request: CleanedReport) => void;
  /** Saves what was found. Ids are made by the sender, so a retry changes nothing. Rejects when nothing was stored. */
  saveArticles: (request: SaveRequest) => SaveReply;
  /** The user put this text back: it is not hidden on this site again; `keep: false` forgets that. */
  keepText: (request: { text: string; keep: boolean }) => void;
  /** The user picked an element after `startPicker`: keeps it as a rule for the page's own site. */
  elementPicked: (request: { selector: string }) => { rule: string };
  /** A page of a site with rules begins to load: apply them to this tab. */
  applySiteRules: () => void;
  /** What the subscribed cosmetic lists hide on this page. */
  selectorsOfLists: (request: { classes: string[]; ids: string[] }) => string[];
}

/** What Winnow's own pages (popup, library, options, welcome) may ask of the background. */
export interface PageVerbs {
  /** "Hide this": lets the user point at an element of the page in a tab. The popup may close. */
  startPicker: (request: { tabId: number }) => void;
  /** Takes one of the user's rules out again, as `elementPicked` wrote it. */
  undoRule: (request: { rule: string }) => void;
  /** Fetches the subscribed lists that are due; with `force` all that are on. */
  refreshLists: (request: { force: boolean }) => void;
  /** Fetches no further list. */
  stopLists: () => void;
  /** The state of a tab; looks at the page first where nobody has (ordinary pages, tabs open at install). */
  getTabState: (request: { tabId: number }) => TabState;
  /** "Clean this page anyway", or clean it now though cleaning is off here. For this page only. */
  cleanTab: (request: { tabId: number }) => TabState;
  /** Reads the articles of any page for a preview, on demand. Changes and saves nothing; [] where there are none. */
  previewArticles: (request: { tabId: number }) => Preview;
  /** Somebody took articles from a tab's page by hand: its badge shows how many. */
  articlesTaken: (request: { tabId: number }) => void;
  /** Changes a site's switches and acts on its open tabs: "Not spam on this site" shows the original at once. */
  setSiteSwitch: (request: { host: string; change: SiteChange }) => void;
  /** The server to sync with. */
  setSyncAccount: (request: SyncAccount) => void;
  /** Tries a server's address and password, without keeping them. */
  testSync: (request: SyncAccount) => { problem?: SyncProblem };
  /** One sync now, with the answers that the last one asked for. Null where one is running. Its status goes on changing. */
  syncNow: (request: SyncAnswers) => SyncStatus | null;
  /** Stops the sync that is running; the next one goes on from there. */
  stopSync: () => void;
  /** Forgets the server, the password and the key. */
  forgetSync: () => void;
  /** Sends articles to a service: at once, or later where it does not answer. */
  queueSend: (request: { service: string; articleIds: string[] }) => void;
  /** Tries what the user filled in for a service. */
  testService: (request: { service: string; config: ServiceConfig }) => { problem?: SendProblem };
}

/** What a sync may have asked the user. */
export interface SyncAnswers {
  /** Where the key is not known yet; never stored. */
  passphrase?: string;
  firstSync?: FirstSync;
  allowRemovals?: true;
  uploadAgain?: true;
}

/** What Winnow's own pages may ask of the cleaner in a tab (`askTab`). Rejects where no cleaner is in the page. */
export interface CleanerVerbs {
  showOriginal: () => void;
  cleanAgain: () => void;
  /** Puts one removal back, by its index in `report().removals`, and keeps its text from being hidden again. */
  putBack: (request: { index: number }) => void;
  /** Hides one removal again that was put back. */
  hideAgain: (request: { index: number }) => void;
  /** Outlines one removal on the page and scrolls to it; null takes the outline away. */
  outlineRemoval: (request: { index: number | null }) => void;
  /** Saves the page's articles now, though automatic saving is off. */
  takeArticles: () => SaveReply;
  /** Tells the background again what it did, where the tab's state was lost or belongs to another page. */
  tellAgain: () => void;
  /** Everything that was hidden, whole (the tab state holds only the first ones, shortened). */
  report: () => { removals: Removal[]; putBack: number[]; showing: 'cleaned' | 'original' };
}

/** The name of the line that a page of Winnow's keeps open while it may point at things in a tab (`outlineRemoval`). */
export const POINTING = 'pointing';

/** A field that is null is forgotten: the site follows the general setting again. */
export type SiteChange = { [K in keyof SiteSettings]?: SiteSettings[K] | null };

export interface CleanerOrders {
  rules: PageRules;
  /** Hide what the report names. */
  clean: boolean;
  /** Save what the report found. */
  save: boolean;
  /** A cosmetic list is on: ask `selectorsOfLists` before cleaning. */
  lists: boolean;
}

export interface CleanedReport {
  recognition: Recognition;
  removals: Removal[];
  /** Indices of the removals that the user put back. */
  putBack: number[];
  showing: 'cleaned' | 'original';
  /** How many articles the page holds, saved or not. */
  found: number;
  /** The page's own word for its language, BCP 47. */
  language?: string;
}

/** What a page offers to save, read because somebody asked. */
export interface Preview {
  title: string;
  kind: PageKind;
  articles: ArticleSummary[];
  /** The whole text, where the page is one article. */
  content?: ArticleContent;
}

export interface SaveRequest {
  pageId: string;
  title: string;
  kind: PageKind;
  articles: (ArticleSummary & { id: string })[];
  /** The whole text of the article that has the role `main`. */
  content?: ArticleContent;
  /** The user asked for it, so a switch that turns automatic saving off does not hold it back. */
  asked?: true;
}

export interface SaveReply {
  added: number;
  known: number;
  /** Articles in the list that were found on this page, earlier visits included. */
  total: number;
  /** Why nothing was saved, where nothing was. */
  refused?: 'private' | 'off' | 'too-often';
}

export type BackgroundVerbs = ContentVerbs & PageVerbs;

type Verbs = { [verb: string]: (request: never) => unknown } | object;
type RequestOf<V, K extends keyof V> = V[K] extends (request: infer R) => unknown ? R : never;
export type ReplyOf<V, K extends keyof V> = V[K] extends (...request: never[]) => infer R ? R : never;
/** What comes after the verb in a call. */
export type Arguments<V, K extends keyof V> = V[K] extends () => unknown ? [] : [request: RequestOf<V, K>];

/** One handler a verb; `Context` is who asked. */
export type Handlers<V extends Verbs, Context> = {
  [K in keyof V]: (
    request: Arguments<V, K> extends [infer R] ? R : undefined,
    context: Context,
  ) => ReplyOf<V, K> | Promise<ReplyOf<V, K>>;
};

/** On the wire. Pages cannot send this: they have no access to the extension's message bus. */
export interface Envelope {
  verb: string;
  request?: unknown;
}
export type Reply = { value: unknown } | { error: { name: string; message: string } };

/** The other side refused or failed. `name` is the original error's name, for instance `QuotaExceededError`. */
export class MessageError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** The extension was updated, reloaded or removed under this script: there is nobody left to talk to. */
export function isOrphaned(): boolean {
  // The documented sign in both browsers: the id goes away with the extension's context.
  return browser.runtime?.id === undefined;
}

/** Asks the background. Rejects with `MessageError`, name `Orphaned` where the extension is gone. */
export async function askBackground<K extends keyof BackgroundVerbs>(
  verb: K,
  ...[request]: Arguments<BackgroundVerbs, K>
): Promise<ReplyOf<BackgroundVerbs, K>> {
  if (isOrphaned()) throw new MessageError('Orphaned', 'Winnow was updated or removed.');
  // An async function turns the synchronous throw of an orphaned or oversized send into a rejection.
  const reply: unknown = await browser.runtime.sendMessage({ verb, request } satisfies Envelope);
  return open<ReplyOf<BackgroundVerbs, K>>(reply, verb);
}

/** Asks the cleaner in a tab's top frame. Rejects where there is none. */
export async function askTab<K extends keyof CleanerVerbs>(
  tabId: number,
  verb: K,
  ...[request]: Arguments<CleanerVerbs, K>
): Promise<ReplyOf<CleanerVerbs, K>> {
  const reply: unknown = await browser.tabs.sendMessage(tabId, { verb, request } satisfies Envelope, {
    frameId: 0,
  });
  return open<ReplyOf<CleanerVerbs, K>>(reply, verb);
}

function open<T>(reply: unknown, verb: string): T {
  if (typeof reply !== 'object' || reply === null) {
    throw new MessageError('NoReply', `Nobody answered "${verb}".`);
  }
  const { value, error } = reply as { value?: unknown; error?: { name: string; message: string } };
  if (error) throw new MessageError(error.name, error.message);
  return value as T;
}
