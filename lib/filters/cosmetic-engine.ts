import Config from 'adblocker/config.js';
import { StaticDataView } from 'adblocker/data-view.js';
import CosmeticFilterBucket from 'adblocker/engine/bucket/cosmetic.js';
import CosmeticFilter from 'adblocker/filters/cosmetic.js';
import { cosmeticLines, isCosmetic } from './cosmetic-lines';

/** What a page has that generic filters are chosen by. */
export interface PageFeatures {
  url: string;
  classes: string[];
  ids: string[];
}

export type CosmeticEngine = CosmeticFilterBucket;

/** The version of the library whose form the bytes have. */
export const WRITTEN_BY = '@ghostery/adblocker 2.18.2';
const MAX_FEATURES = 4_000;
const CONFIG = new Config({
  loadNetworkFilters: false,
  loadCSPFilters: false,
  loadExtendedSelectors: false,
  enableHtmlFiltering: false,
});
const UNCOMPRESSED = { enableCompression: false };

/**
 * Compiles cosmetic filter lists (EasyList syntax) to bytes that `loadEngine` opens in milliseconds.
 * Network, scriptlet and procedural filters are left out: Winnow hides, it does not block or run.
 */
export function compileCosmeticLists(texts: readonly string[]): Uint8Array {
  const filters = texts.flatMap((text) => [...cosmeticLines(text)].flatMap((line) => parseLine(line) ?? []));
  const engine = new CosmeticFilterBucket({ filters, config: CONFIG });
  // The name and its length, and what their alignment may take.
  const view = StaticDataView.allocate(engine.getSerializedSize() + WRITTEN_BY.length + 16, UNCOMPRESSED);
  view.pushUTF8(WRITTEN_BY);
  engine.serialize(view);
  return view.slice();
}

function parseLine(line: string): CosmeticFilter | null {
  const filter = CosmeticFilter.parse(line);
  return filter === null || filter.isScriptInject() || filter.isExtended() ? null : filter;
}

/** Null where the bytes were written by another version of the library: compile again from the texts. */
export function loadEngine(bytes: Uint8Array): CosmeticEngine | null {
  try {
    const view = StaticDataView.fromUint8Array(bytes, UNCOMPRESSED);
    if (view.getUTF8() !== WRITTEN_BY) return null;
    return CosmeticFilterBucket.deserialize(view, CONFIG);
  } catch {
    return null;
  }
}

/** How many cosmetic filters a list holds; 0 means that this is not such a list. */
export function countCosmeticFilters(text: string): number {
  return text.split('\n').filter((line) => isCosmetic(line.trim()) && !/#@?#\+js/.test(line)).length;
}

/** The selectors that the compiled lists hide on a page. */
export function selectorsFor(engine: CosmeticEngine, features: PageFeatures): string[] {
  if (!URL.canParse(features.url)) return [];
  const hostname = new URL(features.url).hostname;
  const { filters, unhides } = engine.getCosmeticsFilters({
    hostname,
    // A public suffix list would say more exactly; a shorter domain only makes the engine try more of the host's labels.
    domain: hostname.split('.').slice(-2).join('.'),
    classes: features.classes.slice(0, MAX_FEATURES),
    ids: features.ids.slice(0, MAX_FEATURES),
    hrefs: [],
    allowGenericHides: true,
    allowSpecificHides: true,
    isFilterExcluded: () => false,
  });
  const shown = new Set(unhides.map((filter) => filter.getSelector()));
  const selectors = filters.flatMap((filter) => (filter.hasCustomStyle() ? [] : filter.getSelector()));
  return [...new Set(selectors)].filter((selector) => !shown.has(selector));
}
