import type { TabState } from '../tabs';
import { hideAddresses } from './hide-addresses';
import { hidePersonal } from './hide-personal';

/** What Winnow thought of the page, beside the page itself. */
export interface CaseReport {
  version: string;
  status: TabState['status'];
  kind: string;
  score: number;
  /** Names of the signals that fired, with their weights. */
  signals: { [name: string]: number };
  /** Blocks hidden, by reason. */
  hidden: { [reason: string]: number };
  found: number;
}

/**
 * One HTML file that shows what is wrong about a verdict: the page without addresses and personal fields, and the report in a
 * comment on top. `npm run demo -- file` opens it. Reads `html` in an inert document: nothing of it runs or is fetched.
 */
export function caseFileOf(html: string, url: string, report: CaseReport): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll('script, noscript, iframe, object, embed, link'))
    element.remove();
  hideAddresses(page, url);
  hidePersonal(page);
  // A comment ends at two hyphens, whatever they stand in.
  const told = JSON.stringify(report, null, 1).replaceAll('--', '-\\u002d');
  return `<!doctype html>\n<!-- winnow report ${told} -->\n${page.documentElement.outerHTML}\n`;
}

export function reportOf(state: TabState, version: string): CaseReport {
  const { recognition, status, counts, found } = state;
  return {
    version,
    status,
    kind: recognition?.kind ?? 'ordinary',
    score: recognition?.score ?? 0,
    signals: Object.fromEntries((recognition?.signals ?? []).map(({ name, weight }) => [name, weight])),
    hidden: { ...counts },
    found,
  };
}
