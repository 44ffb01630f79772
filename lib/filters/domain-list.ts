import { LinearRegex } from './linear-regex';
import type { LineError } from './site-rules';

/** A list of sites in uBlacklist's format, read for look-up. Plain data, to be stored as it is. */
export interface DomainList {
  /** The list's own name from its front matter, if it has one. */
  title?: string;
  /** Hosts that are listed with their subdomains. */
  hosts: Set<string>;
  /** Hosts that are listed alone. */
  exactHosts: Set<string>;
  /** All else, by the rule: paths, schemes, regular expressions. Each is known to compile. */
  patterns: string[];
  /** Rules that take an address off the list again (`@…`). */
  exceptions: string[];
  errors: DomainListError[];
}

type AddressPattern = (address: URL) => boolean;

export type DomainListError = Omit<LineError, 'reason'> & {
  reason: 'not-a-rule' | 'bad-pattern' | 'bad-regex' | 'title-rule' | 'too-long';
};

const MAX_LINE_LENGTH = 2_000;
const MAX_ADDRESS_LENGTH = 4_000;
const MATCH_PATTERN = /^(\*|https?|http\*):\/\/(\*|\*\.[^/*]+|[^/*]+)(\/.*)$/i;
const REGEX = /^\/(.*)\/([a-z]*)$/;

/**
 * Reads a list as uBlacklist does: match patterns, `/regex/flags` on the address, `@` before a rule for an exception,
 * `#` comments, YAML front matter. Regular expressions run in a linear-time engine; what that cannot run is refused.
 * Rules about a page's title are refused too: they are no evidence about an address. Bad lines are reported, the rest kept.
 */
export function parseDomainList(text: string): DomainList {
  const list: DomainList = {
    hosts: new Set(),
    exactHosts: new Set(),
    patterns: [],
    exceptions: [],
    errors: [],
  };
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const start = readFrontMatter(lines, list);
  for (let index = start; index < lines.length; index++) {
    const line = stripComment(lines[index] as string);
    if (line === '') continue;
    const reason = addRule(list, line);
    if (reason !== null) list.errors.push({ line: index + 1, text: line.slice(0, 200), reason });
  }
  return list;
}

/** Returns the number of the first line after the front matter. */
function readFrontMatter(lines: string[], list: DomainList): number {
  if (lines[0]?.trim() !== '---') return 0;
  const end = lines.indexOf('---', 1);
  if (end === -1) return 0;
  for (const line of lines.slice(1, end)) {
    const name = /^(?:name|title):\s*["']?(.*?)["']?\s*$/.exec(line)?.[1];
    if (name !== undefined && name !== '') list.title = name.slice(0, 200);
  }
  return end + 1;
}

function stripComment(line: string): string {
  return line.replace(/(?:^|\s)#.*$/, '').trim();
}

function addRule(list: DomainList, line: string): DomainListError['reason'] | null {
  if (line.length > MAX_LINE_LENGTH) return 'too-long';
  if (/^@?\d*\s*title/i.test(line)) return 'title-rule';
  if (line.startsWith('@')) return addPattern(list.exceptions, line.replace(/^@\d*\s*/, ''));
  const whole = /^\*:\/\/(\*\.)?([^/*:]+)\/\*$/.exec(line);
  if (whole !== null) {
    const host = hostOf(whole[2] as string);
    if (host === null) return 'bad-pattern';
    (whole[1] === undefined ? list.exactHosts : list.hosts).add(host);
    return null;
  }
  if (/^[^\s/*@]+\.[^\s/*@]+$/.test(line)) {
    const host = hostOf(line);
    if (host === null) return 'not-a-rule';
    list.hosts.add(host);
    return null;
  }
  return addPattern(list.patterns, line);
}

function addPattern(patterns: string[], rule: string): DomainListError['reason'] | null {
  const pattern = compileRule(rule);
  if (typeof pattern === 'string') return pattern;
  patterns.push(rule);
  return null;
}

function compileRule(rule: string): AddressPattern | DomainListError['reason'] {
  const regex = REGEX.exec(rule);
  if (regex !== null) return compileRegex(regex[1] as string, regex[2] as string) ?? 'bad-regex';
  const match = MATCH_PATTERN.exec(rule);
  if (match === null) return 'not-a-rule';
  const [, scheme, host, path] = match as unknown as [string, string, string, string];
  return compileMatchPattern(scheme, host, path) ?? 'bad-pattern';
}

function compileRegex(source: string, flags: string): AddressPattern | null {
  try {
    const regex = new LinearRegex(source, { ignoreCase: flags.includes('i') });
    return (address) => regex.test(address.href.slice(0, MAX_ADDRESS_LENGTH));
  } catch {
    return null;
  }
}

function compileMatchPattern(scheme: string, hostPattern: string, path: string): AddressPattern | null {
  const subdomains = hostPattern.startsWith('*.');
  const host = hostPattern === '*' ? '*' : hostOf(hostPattern.replace(/^\*\./, ''));
  if (host === null) return null;
  const pieces = path.split('*');
  return (address) => {
    if (!/^[*h]/.test(scheme) || !matchesScheme(scheme, address.protocol)) return false;
    const own = address.hostname;
    if (host !== '*' && own !== host && !(subdomains && own.endsWith(`.${host}`))) return false;
    return matchesPieces((address.pathname + address.search).slice(0, MAX_ADDRESS_LENGTH), pieces);
  };
}

function matchesScheme(scheme: string, protocol: string): boolean {
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return scheme.includes('*') || protocol === `${scheme.toLowerCase()}:`;
}

/** Glob match of text between `*`, left to right: linear, no backtracking. */
function matchesPieces(text: string, pieces: string[]): boolean {
  const first = pieces[0] as string;
  if (pieces.length === 1) return text === first;
  if (!text.startsWith(first)) return false;
  let position = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, position);
    if (found === -1) return false;
    position = found + piece.length;
  }
  const last = pieces[pieces.length - 1] as string;
  return text.length - last.length >= position && text.endsWith(last);
}

/** The host as the browser writes it (punycode, lower case), or null where it is none. */
function hostOf(text: string): string | null {
  try {
    return new URL(`http://${text}/`).hostname || null;
  } catch {
    return null;
  }
}

/** Whether an address stands on the list. Anything that is not http(s) never does. */
export function isListed(list: DomainList, url: string): boolean {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !/^https?:$/.test(address.protocol)) return false;
  const listed =
    list.exactHosts.has(address.hostname) ||
    parentHosts(address.hostname).some((host) => list.hosts.has(host)) ||
    matchersOf(list.patterns).some((matches) => matches(address));
  return listed && !matchersOf(list.exceptions).some((matches) => matches(address));
}

const compiled = new WeakMap<readonly string[], AddressPattern[]>();

/** Compiled when an address is first held against them, once as long as the list is held. */
function matchersOf(rules: readonly string[]): AddressPattern[] {
  const known = compiled.get(rules);
  if (known !== undefined) return known;
  const matchers = rules.map(compileRule).filter((matcher) => typeof matcher !== 'string');
  compiled.set(rules, matchers);
  return matchers;
}

/** `a.b.c` → `a.b.c`, `b.c`, `c`. */
function parentHosts(host: string): string[] {
  const labels = host.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}
