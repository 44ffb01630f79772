import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { REMOVAL_REASONS } from './page/contract';

const reasons = v.array(v.picklist(REMOVAL_REASONS));

/** What a search field takes. */
export const savedSearch = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
export const MOST_SEARCHES = 500;

/** One storage key a setting, so that two windows that change different settings never overwrite each other. */
const SETTINGS = {
  /** Clean spam pages by itself. */
  cleaning: v.boolean(),
  /** Save what was found by itself. */
  saving: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark']),
  /** Kinds of removal that stay visible everywhere. */
  reasonsOff: reasons,
  /** Mend lost full stops and spaces where text is shown; what is stored stays as written. */
  repairs: v.boolean(),
  /** Show on the icon how many articles were saved from the page. */
  badge: v.boolean(),
  /** Found articles that nobody kept go into the trash after 90 days. */
  expireFound: v.boolean(),
  /** The words of searches that the user saved, in the order they were saved. */
  savedSearches: v.pipe(v.array(savedSearch), v.maxLength(MOST_SEARCHES)),
} as const;

const DEFAULTS: Settings = {
  cleaning: true,
  saving: true,
  theme: 'system',
  reasonsOff: [],
  repairs: true,
  badge: true,
  expireFound: false,
  savedSearches: [],
};

/** The oldest are forgotten. */
export const MAX_KEPT_TEXTS = 500;

const siteSettings = v.object({
  cleaning: v.optional(v.boolean()),
  saving: v.optional(v.boolean()),
  /** "Not spam on this site", "clean this page anyway". */
  verdict: v.optional(v.picklist(['spam', 'ordinary'])),
  reasonsOff: v.optional(reasons),
  /** Texts that the user put back. */
  keepTexts: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(2_000))), v.maxLength(MAX_KEPT_TEXTS))),
});

export type Settings = { [K in keyof typeof SETTINGS]: v.InferOutput<(typeof SETTINGS)[K]> };

/** What the user decided for one host. A missing field follows the general setting. */
export type SiteSettings = v.InferOutput<typeof siteSettings>;

const SITE_PREFIX = 'site:';
const names = Object.keys(SETTINGS) as (keyof Settings)[];

/** All settings; whatever is missing or malformed in storage has its default. */
export async function getSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(names.map(String));
  const settings = names.map((name) => {
    const parsed = v.safeParse(SETTINGS[name], stored[name]);
    return [name, parsed.success ? parsed.output : DEFAULTS[name]];
  });
  return Object.fromEntries(settings) as Settings;
}

/** Throws on a value that the setting cannot have. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const checked: Record<string, unknown> = {};
  for (const name of names) {
    if (change[name] !== undefined) checked[name] = v.parse(SETTINGS[name], change[name]);
  }
  await browser.storage.local.set(checked);
}

/** The host that switches belong to, without `www.`; null where the address has none (`about:`, `file:`). */
export function hostOf(url: string): string | null {
  try {
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'http:' && protocol !== 'https:') return null;
    return hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
}

export async function getSite(host: string): Promise<SiteSettings> {
  const key = SITE_PREFIX + host;
  return readSite((await browser.storage.local.get(key))[key]);
}

/** Changes the named fields; null forgets one. A site with nothing left is forgotten whole. */
export async function changeSite(
  host: string,
  change: { [K in keyof SiteSettings]?: SiteSettings[K] | null },
): Promise<SiteSettings> {
  const merged: Record<string, unknown> = { ...(await getSite(host)), ...change };
  for (const [name, value] of Object.entries(merged)) {
    if (value === null || value === undefined) delete merged[name];
  }
  const site = v.parse(siteSettings, merged);
  const key = SITE_PREFIX + host;
  await (Object.keys(site).length === 0
    ? browser.storage.local.remove(key)
    : browser.storage.local.set({ [key]: site }));
  return site;
}

/** Every site that the user decided something about, by host. */
export async function listSites(): Promise<{ host: string; site: SiteSettings }[]> {
  const stored = await browser.storage.local.get(null);
  return Object.keys(stored)
    .filter((key) => key.startsWith(SITE_PREFIX))
    .toSorted()
    .map((key) => ({ host: key.slice(SITE_PREFIX.length), site: readSite(stored[key]) }));
}

/** Calls back after any change of a setting or a site, whoever made it. Returns how to stop. */
export function watchSettings(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>) => {
    const ours = Object.keys(changes).some((key) => key.startsWith(SITE_PREFIX) || key in SETTINGS);
    if (ours) listener();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}

function readSite(stored: unknown): SiteSettings {
  const parsed = v.safeParse(siteSettings, stored);
  return parsed.success ? parsed.output : {};
}
