import { browser } from 'wxt/browser';

import { formatSiteRules, parseSiteRules, selectorsForHost, type SiteRule } from './site-rules';

const KEY = 'siteRules';

/** The user's own rules as text, exactly as written, comments included. */
export async function readSiteRules(): Promise<string> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'string' ? stored : '';
}

export async function writeSiteRules(text: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: text });
}

/** Appends one rule; a rule that stands there already is not added again. Returns the rule as written. */
export async function addSiteRule(rule: SiteRule): Promise<string> {
  const line = formatSiteRules([rule]).trim();
  const text = await readSiteRules();
  const known = text.split('\n').some((other) => other.trim() === line);
  if (!known) await writeSiteRules(`${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`);
  return line;
}

/** Takes one rule out again, wherever it stands. */
export async function removeSiteRule(line: string): Promise<void> {
  const lines = (await readSiteRules()).split('\n');
  await writeSiteRules(lines.filter((other) => other.trim() !== line.trim()).join('\n'));
}

/** What the user's rules hide on a host, and what they never hide there. */
export async function rulesForHost(host: string): Promise<{ hide: string[]; show: string[] }> {
  return selectorsForHost(parseSiteRules(await readSiteRules()).rules, host);
}

/** The rules that name a host, each as a line, in the order they were made. */
export async function readRulesOf(host: string): Promise<string[]> {
  const { rules } = parseSiteRules(await readSiteRules());
  const own = rules.filter(({ hosts }) => hosts.includes(host));
  return own.map((rule) => formatSiteRules([rule]).trim());
}

/** The hosts that rules name, and whether one holds everywhere: where the style sheet script has to run. */
export async function ruledHosts(): Promise<{ hosts: string[]; everywhere: boolean }> {
  const { rules } = parseSiteRules(await readSiteRules());
  const hiding = rules.filter((rule) => rule.action === 'hide');
  return {
    hosts: [...new Set(hiding.flatMap((rule) => rule.hosts))],
    everywhere: hiding.some((rule) => rule.hosts.length === 0),
  };
}

export function watchSiteRules(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>): void => {
    if (KEY in changes) listener();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}
