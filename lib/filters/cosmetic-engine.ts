import { FiltersEngine } from '@ghostery/adblocker';

/** What a page has that generic filters are chosen by. */
export interface PageFeatures {
  url: string;
  classes: string[];
  ids: string[];
}

const MAX_FEATURES = 4_000;

/**
 * Compiles cosmetic filter lists (EasyList syntax) to bytes that `loadEngine` opens in milliseconds.
 * Network, scriptlet and procedural filters are left out: Winnow hides, it does not block or run.
 */
export function compileCosmeticLists(texts: readonly string[]): Uint8Array {
  const engine = FiltersEngine.parse(texts.join('\n'), {
    loadNetworkFilters: false,
    loadCSPFilters: false,
    loadExtendedSelectors: false,
    enableHtmlFiltering: false,
  });
  return engine.serialize();
}

/** Null where the bytes were written by another version of the engine: compile again from the texts. */
export function loadEngine(bytes: Uint8Array): FiltersEngine | null {
  try {
    return FiltersEngine.deserialize(bytes);
  } catch {
    return null;
  }
}

/** How many cosmetic filters a list holds; 0 means that this is not such a list. */
export function countCosmeticFilters(text: string): number {
  let count = 0;
  for (const line of text.split('\n')) {
    if (!line.startsWith('!') && /#@?#(?!\+js)/.test(line)) count += 1;
  }
  return count;
}

/** The selectors that the compiled lists hide on a page. */
export function selectorsFor(engine: FiltersEngine, features: PageFeatures): string[] {
  if (!URL.canParse(features.url)) return [];
  const hostname = new URL(features.url).hostname;
  const { matches } = engine.matchCosmeticFilters({
    url: features.url,
    hostname,
    // A public suffix list would say more exactly; a shorter domain only makes the engine try more of the host's labels.
    domain: hostname.split('.').slice(-2).join('.'),
    classes: features.classes.slice(0, MAX_FEATURES),
    ids: features.ids.slice(0, MAX_FEATURES),
    getInjectionRules: false,
    getExtendedRules: false,
  });
  const selectors: string[] = [];
  for (const match of matches) {
    if (!('filter' in match) || match.filter === undefined || match.exception !== undefined) continue;
    if (match.filter.isScriptInject() || match.filter.hasCustomStyle()) continue;
    selectors.push(match.filter.getSelector());
  }
  return [...new Set(selectors)];
}
