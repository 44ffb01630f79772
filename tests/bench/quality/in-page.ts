/** Runs inside a page: what the core says and does there, as plain data for the scorer. */
import * as core from '../../../lib/page/index';
import type { ArticleSummary, PageKind, PageSignal, RemovalReason } from '../../../lib/page/contract';
import { deservesLook } from '../../../lib/page/recognize/glance';
import { PageWitness } from './page-witness';
import { visibleText } from './visible-text';

export interface Observation {
  kind: PageKind;
  /** What `analyzePage` called it: the same, or a bug. */
  analyzedKind: PageKind;
  score: number;
  /** Whether a glance asks for the recognizer: in a browser nothing else brings it. */
  looked: boolean;
  signals: PageSignal[];
  removals: { reason: RemovalReason; text: string; hidden?: true }[];
  articles: ArticleSummary[];
  /** What `extractListing` found; only where asked for. */
  listing: ArticleSummary[] | null;
  visibleBefore: string;
  visibleAfter: string;
  /** What changed though nothing may: by reading any page, by cleaning an ordinary one. Empty: untouched. */
  touched: string[];
  /** What differs after `restore()`. Empty: identical. */
  notRestored: string[];
  /** Wall time of the first call in this page. */
  ms: { recognize: number; analyze: number; clean: number; restore: number; listing: number };
}

export async function observe(url: string, withListing: boolean): Promise<Observation> {
  const visibleBefore = visibleText(document);
  const witness = new PageWitness(document);
  const recognition = timed(() => core.recognizePage(document, { url }));
  const looked = deservesLook(document, { url });
  const report = timed(() => core.analyzePage(document, { url }));
  const listing = withListing ? timed(() => core.extractListing(document, { url })) : null;
  const touched = witness.changes();
  const cleaned = timed(() => core.cleanPage(document, report.value));
  await settled();
  if (report.value.kind === 'ordinary') touched.push(...witness.changes());
  const visibleAfter = report.value.kind === 'ordinary' ? visibleBefore : visibleText(document);
  const restored = timed(() => cleaned.value.restore());
  await settled();
  const { kind, score, signals } = recognition.value;
  return {
    kind,
    analyzedKind: report.value.kind,
    score,
    looked,
    signals,
    removals: report.value.removals,
    articles: report.value.articles,
    listing: listing?.value ?? null,
    visibleBefore,
    visibleAfter,
    touched: [...new Set(touched)],
    notRestored: witness.differences(),
    ms: {
      recognize: recognition.ms,
      analyze: report.ms,
      clean: cleaned.ms,
      restore: restored.ms,
      listing: listing?.ms ?? 0,
    },
  };
}

function timed<T>(work: () => T): { value: T; ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}

/** Observers and timers of late cleaning had their turn. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => setTimeout(resolve, 0), 0);
  });
}
