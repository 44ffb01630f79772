/** What the user hides or keeps on a site, as standard cosmetic filters (`example.com##.banner`, `#@#` for "never hide"). */
export interface SiteRule {
  /** Lower-case hosts that the rule covers with their subdomains; [] means every site. */
  hosts: string[];
  /** Hosts, with their subdomains, that the rule leaves out (`~example.com`). */
  exceptHosts: string[];
  action: 'hide' | 'show';
  selector: string;
}

export interface LineError {
  /** Counted from 1. */
  line: number;
  text: string;
  reason: LineErrorReason;
}

export type LineErrorReason =
  | 'not-cosmetic'
  | 'procedural'
  | 'scriptlet'
  | 'bad-host'
  | 'bad-selector'
  | 'too-long';

export interface ParsedSiteRules {
  rules: SiteRule[];
  errors: LineError[];
}

const MAX_LINE_LENGTH = 2_000;
const SEPARATOR = /#@?\??\$?#/;
const PROCEDURAL =
  /:(?:has-text|contains|matches-css|matches-attr|matches-path|matches-media|min-text-length|upward|xpath|style|remove|others|watch-attr|-abp-[a-z]+)\(|:remove\(\)/;
const HOST = /^(?:[\p{L}\p{N}_-]+\.)*[\p{L}\p{N}_-]+$/u;

/**
 * Reads rules as ad blockers write them, one a line; comments (`!`) and blank lines pass.
 * A bad line is reported by number and reason and the rest is kept. `isSelector` says whether the browser takes a
 * selector; where no document is at hand, leave it out and the selector is only checked for its form.
 */
export function parseSiteRules(
  text: string,
  isSelector: (selector: string) => boolean = hasSelectorForm,
): ParsedSiteRules {
  const parsed: ParsedSiteRules = { rules: [], errors: [] };
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('!') || /^\[[^\]]*\]$/.test(line)) continue;
    const rule = parseLine(line, isSelector);
    if (typeof rule === 'string') {
      parsed.errors.push({ line: index + 1, text: line.slice(0, 200), reason: rule });
    } else parsed.rules.push(rule);
  }
  return parsed;
}

function parseLine(line: string, isSelector: (selector: string) => boolean): SiteRule | LineErrorReason {
  if (line.length > MAX_LINE_LENGTH) return 'too-long';
  const separator = SEPARATOR.exec(line);
  if (separator === null) return 'not-cosmetic';
  if (separator[0].includes('?') || separator[0].includes('$')) return 'procedural';
  const selector = line.slice(separator.index + separator[0].length).trim();
  if (selector.startsWith('+js(') || selector.startsWith('^')) return 'scriptlet';
  if (PROCEDURAL.test(selector)) return 'procedural';
  if (!isSelector(selector)) return 'bad-selector';
  const rule: SiteRule = {
    hosts: [],
    exceptHosts: [],
    action: separator[0] === '##' ? 'hide' : 'show',
    selector,
  };
  const hosts = line.slice(0, separator.index).trim();
  if (hosts === '') return rule;
  for (const part of hosts.split(',')) {
    const negated = part.trim().startsWith('~');
    const host = part.trim().replace(/^~/, '').toLowerCase();
    if (!HOST.test(host)) return 'bad-host';
    (negated ? rule.exceptHosts : rule.hosts).push(host);
  }
  return rule;
}

/** Whether a selector can be one at all: not empty, brackets and quotes closed, no braces that would end a CSS rule. */
export function hasSelectorForm(selector: string): boolean {
  if (selector === '') return false;
  const open: string[] = [];
  let quote = '';
  for (let i = 0; i < selector.length; i++) {
    const char = selector[i] as string;
    if (char === '\\') i += 1;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '(' || char === '[') open.push(char);
    else if (char === ')' && open.pop() !== '(') return false;
    else if (char === ']' && open.pop() !== '[') return false;
    else if (char === '{' || char === '}' || char === ';') return false;
  }
  return open.length === 0 && quote === '' && !selector.includes('/*');
}

/** The selectors that hold on a host: what the user hides there, and what must never be hidden there. */
export function selectorsForHost(
  rules: readonly SiteRule[],
  host: string,
): { hide: string[]; show: string[] } {
  const selected = { hide: [] as string[], show: [] as string[] };
  for (const rule of rules) {
    if (rule.exceptHosts.some((except) => isWithin(host, except))) continue;
    if (rule.hosts.length > 0 && !rule.hosts.some((own) => isWithin(host, own))) continue;
    selected[rule.action].push(rule.selector);
  }
  const shown = new Set(selected.show);
  selected.hide = selected.hide.filter((selector) => !shown.has(selector));
  return selected;
}

/** Whether a host is the given one or a subdomain of it. */
function isWithin(host: string, parent: string): boolean {
  return host === parent || host.endsWith(`.${parent}`);
}

/** Writes rules in the form that `parseSiteRules` reads, one a line. */
export function formatSiteRules(rules: readonly SiteRule[]): string {
  return rules.map((rule) => `${formatRule(rule)}\n`).join('');
}

function formatRule(rule: SiteRule): string {
  const hosts = [...rule.hosts, ...rule.exceptHosts.map((host) => `~${host}`)].join(',');
  return `${hosts}${rule.action === 'hide' ? '##' : '#@#'}${rule.selector}`;
}
