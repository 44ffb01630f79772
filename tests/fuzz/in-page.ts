/** Runs in an isolated world of a hostile page, as a content script does: every call of the core, and what it must hold. */
import * as core from '../../lib/page/index';
import type { ArticleSummary, PageReport, Recognition } from '../../lib/page/contract';
import { REFERENCE_KINDS, REMOVAL_REASONS } from '../../lib/page/contract';

export interface Findings {
  /** What did not hold, in words; empty: all well. */
  broken: string[];
  kind: string;
  removals: number;
  elements: number;
  characters: number;
  /** The longest of the calls, milliseconds. */
  slowestMs: number;
  slowest: string;
}

const MARKS = '[data-winnow-hidden],[data-winnow-outline]';
/** A page of up to 200,000 elements or 2 million characters takes no call longer, even on a busy machine. */
const LONGEST_CALL_MS = 20_000;

/** `still`: the page does not change by itself, so that before and after can be compared. */
export async function attack(url: string, still: boolean): Promise<Findings> {
  const trial = new Trial();
  const before = snapshot();
  const recognition = trial.call('recognizePage', () => core.recognizePage(document, { url }));
  const report = trial.call('analyzePage', () => core.analyzePage(document, { url }));
  const article = trial.call('extractArticle', () => core.extractArticle(document, { url }));
  const listing = trial.call('extractListing', () => core.extractListing(document, { url }));
  const forced = trial.call('analyzePage (forced)', () =>
    core.analyzePage(document, { url, rules: HOSTILE_RULES }),
  );
  if (still) trial.expect(snapshot() === before, 'reading changed the page');
  if (recognition !== null) checkRecognition(trial, recognition);
  if (report !== null) checkReport(trial, report);
  if (forced !== null) checkReport(trial, forced);
  for (const found of [...(listing ?? []), ...(article === null ? [] : [article])])
    checkArticle(trial, found);
  if (still) trial.expect(recognition?.kind === report?.kind, 'recognizePage and analyzePage disagree');
  for (const [name, plan] of [
    ['cleanPage', report],
    ['cleanPage (forced)', forced],
  ] as const) {
    if (plan === null) continue;
    const cleaned = trial.call(name, () => core.cleanPage(document, plan));
    const again = trial.call(name, () => core.cleanPage(document, plan));
    trial.expect(cleaned === again, `${name} twice gives two objects`);
    if (plan.kind !== 'ordinary') trial.expect(stillShown(), `${name} hid the whole page`);
    await pause();
    if (plan.kind === 'ordinary' && still)
      trial.expect(snapshot() === before, `${name} touched an ordinary page`);
    trial.call(`restore after ${name}`, () => cleaned?.restore());
    trial.call(`second restore after ${name}`, () => cleaned?.restore());
    if (still) trial.expect(snapshot() === before, `restore after ${name} is not identical`);
    await pause();
    trial.expect(document.querySelector(MARKS) === null, `${name}: marks are left after restore`);
    trial.expect(document.adoptedStyleSheets.length === 0, `${name}: a style sheet is left after restore`);
  }
  return {
    broken: trial.broken,
    kind: report?.kind ?? 'none',
    removals: report?.removals.length ?? 0,
    elements: document.querySelectorAll('*').length,
    characters: document.documentElement?.textContent?.length ?? 0,
    slowestMs: trial.slowestMs,
    slowest: trial.slowest,
  };
}

const HOSTILE_RULES = {
  verdict: 'spam' as const,
  listed: true,
  hide: ['p:nth-child(3)', '[', '', ':has(', 'html', 'body', '*|*', ':root :scope', 'a'.repeat(10_000)],
  show: ['h1', '::', ')'],
  keepTexts: ['', '\ud800', 'a'.repeat(10_000)],
};

class Trial {
  readonly broken: string[] = [];
  slowestMs = 0;
  slowest = '';

  call<T>(name: string, work: () => T): T | null {
    const start = performance.now();
    // The harness listens: should this call never end, it knows which one it was.
    console.debug(name);
    try {
      return work();
    } catch (error) {
      this.broken.push(
        `${name} threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return null;
    } finally {
      this.note(name, performance.now() - start);
    }
  }

  expect(holds: boolean, otherwise: string): void {
    if (!holds && !this.broken.includes(otherwise)) this.broken.push(otherwise);
  }

  private note(name: string, ms: number): void {
    if (ms > this.slowestMs) {
      this.slowestMs = ms;
      this.slowest = name;
    }
    this.expect(ms <= LONGEST_CALL_MS, `${name} took more than ${LONGEST_CALL_MS} ms`);
  }
}

function checkRecognition(trial: Trial, { kind, score, signals }: Recognition): void {
  trial.expect(['listing', 'article', 'ordinary'].includes(kind), `unknown kind ${kind}`);
  trial.expect(score >= 0 && score <= 1, `score ${score}`);
  const sum = signals.reduce((total, signal) => total + signal.weight, 0);
  trial.expect(signals.length === 0 || Math.abs(sum - 1) < 0.01, `signal weights sum to ${sum}`);
  trial.expect(
    signals.every((signal) => signal.weight >= 0 && signal.detail !== ''),
    'a signal without weight or words',
  );
}

function checkReport(trial: Trial, report: PageReport): void {
  checkRecognition(trial, report);
  for (const { reason, text } of report.removals) {
    trial.expect((REMOVAL_REASONS as readonly string[]).includes(reason), `unknown reason ${reason}`);
    trial.expect(text.length <= 2_000, `a removal of ${text.length} characters`);
  }
  trial.expect(
    report.kind !== 'ordinary' || report.articles.length === 0,
    'an ordinary page has articles to save',
  );
  for (const article of report.articles) checkArticle(trial, article);
  trial.expect(JSON.stringify(structuredClone(report)).length > 0, 'a report that no message can carry');
}

function checkArticle(trial: Trial, article: ArticleSummary): void {
  trial.expect(
    typeof article.title === 'string' && typeof article.summary === 'string',
    'an article without text',
  );
  for (const url of [article.url, article.image, ...(article.references ?? []).map((one) => one.url)]) {
    trial.expect(
      url === null || url === undefined || /^https?:\/\//.test(url),
      `an address that is not http: ${url}`,
    );
  }
  trial.expect(
    (article.references ?? []).every((one) => REFERENCE_KINDS.includes(one.kind)),
    'a reference of unknown kind',
  );
}

/** The page as it stands, style sheets included. */
function snapshot(): string {
  return `${document.documentElement?.outerHTML ?? ''}\n${document.title}\n${document.adoptedStyleSheets.length}`;
}

/** `html` and `body` have a box still, where they had one. */
function stillShown(): boolean {
  return [document.documentElement, document.body].every(
    (element) => !(element instanceof HTMLElement) || !element.matches(MARKS),
  );
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}
