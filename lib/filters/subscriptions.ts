import { countCosmeticFilters } from './cosmetic-engine';
import { parseDomainList } from './domain-list';
import { type FetchedList, fetchList } from './fetch-list';
import { areListsInUse, noteListsInUse } from './lists-in-use';
import { type ListKind, listDatabase, type Subscription } from './list-store';

const CHECK_EVERY_MS = 24 * 60 * 60 * 1_000;

/** All lists that the user added, switched on or not, in the order they were added. */
export async function listSubscriptions(): Promise<Subscription[]> {
  const all = await listDatabase.subscriptions.toArray();
  return all.toSorted((a, b) => a.addedAt - b.addedAt);
}

/** Adds a list, switched off and not fetched. Adding it again changes nothing. Throws on an address that is not http(s). */
export async function addSubscription(url: string, kind: ListKind, now = Date.now()): Promise<Subscription> {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !/^https?:$/.test(address.protocol)) {
    throw new TypeError(
      `Not the address of a list: "${url.slice(0, 200)}". It begins with https:// or http://.`,
    );
  }
  const subscription: Subscription = {
    url: address.href,
    kind,
    title: address.hostname,
    enabled: false,
    addedAt: now,
    rules: 0,
    badLines: 0,
  };
  return listDatabase.transaction('rw', listDatabase.subscriptions, async () => {
    const known = await listDatabase.subscriptions.get(address.href);
    if (known !== undefined) return known;
    await listDatabase.subscriptions.add(subscription);
    return subscription;
  });
}

export async function removeSubscription(url: string): Promise<void> {
  const { subscriptions, texts, compiled } = listDatabase;
  await listDatabase.transaction('rw', subscriptions, texts, compiled, async () => {
    await subscriptions.delete(url);
    await texts.delete(url);
    await compiled.clear();
  });
  await noteInUse();
}

/** Switches a list on (it is fetched at the next refresh) or off (its last good version stays). */
export async function enableSubscription(url: string, enabled: boolean): Promise<void> {
  await listDatabase.subscriptions.update(url, { enabled });
  await noteInUse();
}

async function noteInUse(): Promise<void> {
  await noteListsInUse((await listDatabase.subscriptions.toArray()).some((list) => list.enabled));
}

/** The lists of a kind that are on. Where none is, their database stays closed. */
export async function enabledLists(kind: ListKind): Promise<Subscription[]> {
  if (!(await areListsInUse())) return [];
  return (await listDatabase.subscriptions.toArray()).filter((list) => list.kind === kind && list.enabled);
}

/**
 * Fetches the lists that are on and due (once a day; all of them with `force`), one after the other.
 * A list that fails keeps its last good version and says why it is not newer. Aborted, it fetches no further.
 */
export async function refreshSubscriptions(
  options: { force?: boolean; now?: number; fetcher?: typeof fetch; signal?: AbortSignal } = {},
): Promise<Subscription[]> {
  const now = options.now ?? Date.now();
  for (const list of await listSubscriptions()) {
    const due = list.checkedAt === undefined || now - list.checkedAt >= CHECK_EVERY_MS;
    if (!list.enabled || !(due || options.force === true)) continue;
    const fetched = await fetchList(list.url, list, options);
    if (options.signal?.aborted) break;
    await store(list, fetched, now);
  }
  return listSubscriptions();
}

async function store(list: Subscription, fetched: FetchedList, now: number): Promise<void> {
  const { subscriptions, texts } = listDatabase;
  const checked: Subscription = { ...list, checkedAt: now };
  delete checked.problem;
  if (fetched.status === 'failed') checked.problem = fetched.problem;
  const read = fetched.status === 'new' ? describe(list.kind, fetched.text) : null;
  if (read !== null && read.rules === 0) checked.problem = 'not-a-list';
  const text = fetched.status === 'new' && read !== null && read.rules > 0 ? fetched : null;
  if (text !== null) {
    Object.assign(checked, { fetchedAt: now, ...read });
    delete checked.etag;
    delete checked.lastModified;
    if (text.etag !== undefined) checked.etag = text.etag;
    if (text.lastModified !== undefined) checked.lastModified = text.lastModified;
  }
  await listDatabase.transaction('rw', subscriptions, texts, async () => {
    const current = await subscriptions.get(list.url);
    // It was removed while it was being fetched, or switched: what the user did meanwhile stands.
    if (current === undefined) return;
    await subscriptions.put({ ...checked, enabled: current.enabled });
    if (text !== null) await texts.put({ url: list.url, text: text.text });
  });
}

function describe(kind: ListKind, text: string): { rules: number; badLines: number; title?: string } {
  if (kind === 'cosmetic') {
    const title = /^!\s*Title:\s*(.+)$/m.exec(text.slice(0, 5_000))?.[1]?.trim().slice(0, 200);
    return { rules: countCosmeticFilters(text), badLines: 0, ...(title !== undefined && { title }) };
  }
  const list = parseDomainList(text);
  const rules = list.hosts.size + list.exactHosts.size + list.patterns.length;
  return { rules, badLines: list.errors.length, ...(list.title !== undefined && { title: list.title }) };
}
