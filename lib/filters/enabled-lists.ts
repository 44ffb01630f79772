import {
  compileCosmeticLists,
  type CosmeticEngine,
  loadEngine,
  type PageFeatures,
  selectorsFor,
} from './cosmetic-engine';
import { type DomainList, isListed, parseDomainList } from './domain-list';
import { type ListKind, listDatabase, type Subscription } from './list-store';
import { enabledLists } from './subscriptions';

/** Kept while the background lives; keyed by which texts they were made of, so that a refresh shows at once. */
let engine: { madeOf: string; engine: CosmeticEngine } | null = null;
let domains: { madeOf: string; lists: DomainList[] } | null = null;

/** Whether the address stands on a domain list that is on. Loads nothing where none is. */
export async function isAddressListed(url: string): Promise<boolean> {
  const enabled = await fetchedLists('domains');
  if (enabled.length === 0) return false;
  const madeOf = fingerprint(enabled);
  if (domains?.madeOf !== madeOf) domains = { madeOf, lists: await openDomains(enabled, madeOf) };
  return domains.lists.some((list) => isListed(list, url));
}

/** What the cosmetic lists that are on hide on a page; [] where none is on. */
export async function listedSelectors(features: PageFeatures): Promise<string[]> {
  const enabled = await fetchedLists('cosmetic');
  if (enabled.length === 0) return [];
  const madeOf = fingerprint(enabled);
  if (engine?.madeOf !== madeOf) engine = { madeOf, engine: await openEngine(enabled, madeOf) };
  return selectorsFor(engine.engine, features);
}

/** Compiles after a refresh, so that the first spam page does not wait for it. */
export async function compileEnabledLists(): Promise<void> {
  const cosmetic = await fetchedLists('cosmetic');
  if (cosmetic.length > 0) await openEngine(cosmetic, fingerprint(cosmetic));
  const sites = await fetchedLists('domains');
  if (sites.length > 0) await openDomains(sites, fingerprint(sites));
}

async function openDomains(enabled: Subscription[], madeOf: string): Promise<DomainList[]> {
  const stored = await listDatabase.compiled.get('domains');
  if (stored?.key === 'domains' && stored.madeOf === madeOf) return stored.lists;
  const lists = (await textsOf(enabled)).map(parseDomainList);
  await listDatabase.compiled.put({ key: 'domains', madeOf, lists });
  return lists;
}

async function openEngine(enabled: Subscription[], madeOf: string): Promise<CosmeticEngine> {
  const stored = await listDatabase.compiled.get('cosmetic');
  const opened = stored?.key === 'cosmetic' && stored.madeOf === madeOf ? loadEngine(stored.bytes) : null;
  if (opened !== null) return opened;
  const bytes = compileCosmeticLists(await textsOf(enabled));
  await listDatabase.compiled.put({ key: 'cosmetic', madeOf, bytes });
  const compiled = loadEngine(bytes);
  if (compiled === null) throw new Error('The compiled filter lists cannot be opened.');
  return compiled;
}

async function fetchedLists(kind: ListKind): Promise<Subscription[]> {
  return (await enabledLists(kind)).filter((list) => list.fetchedAt !== undefined);
}

function fingerprint(lists: Subscription[]): string {
  return lists.map((list) => `${list.url} ${list.fetchedAt}`).join('\n');
}

async function textsOf(lists: Subscription[]): Promise<string[]> {
  const rows = await listDatabase.texts.bulkGet(lists.map((list) => list.url));
  return rows.flatMap((row) => (row === undefined ? [] : [row.text]));
}
