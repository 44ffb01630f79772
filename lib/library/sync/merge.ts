import type { SyncRecord } from '../../sync/record';
import { KeyFilter } from '../import/key-filter';
import { forgetMerges } from '../merges';
import { takeNumbers } from '../store/counts';
import { db } from '../store/database';
import { writeLibrary } from '../store/transact';
import { writeArticles } from '../store/write';
import { parseBase } from './base';
import { type Incoming, keysOf, Neighbours } from './neighbours';
import { Merger } from './merger';
import { addToOutbox, readOutboxState } from './outbox';
import type { OutboxRow } from './rows';
import { readText, takeTexts } from './texts';

/**
 * Takes records of other devices in, in one transaction: all or nothing. Taking them twice, or in another order,
 * ends in the same list. `filter` is one for a whole sync.
 */
export async function mergeRecords(
  records: readonly SyncRecord[],
  filter: KeyFilter,
  now = Date.now(),
): Promise<void> {
  const incoming = records.filter(({ kind }) => kind === 'article').map(readRecord);
  const texts = records.map(readText).filter((text) => text !== null);
  if (incoming.length === 0 && texts.length === 0) return;
  const tables = [db.aliases, db.strays, db.history, db.contents, db.merges];
  await writeLibrary(tables, async () => {
    const neighbours = await Neighbours.read(incoming, texts, filter);
    const merger = new Merger(neighbours, await takeNumbers(incoming.length), now);
    for (const one of incoming) merger.take(one);
    await write(merger, neighbours);
    const here = texts.map((text) => ({ ...text, id: neighbours.rootOf(text.id) }));
    await takeTexts(here, merger.arrived, (id) => neighbours.tombstones.has(id));
    await filter.added(incoming.flatMap(({ keys }) => keys));
  });
}

function readRecord(record: SyncRecord): Incoming {
  const base = record.base === undefined ? null : parseBase(record.base);
  return { record, base, keys: base === null ? [] : keysOf(record, base) };
}

async function write(merger: Merger, neighbours: Neighbours): Promise<void> {
  await db.pages.bulkPut([...merger.pages.values()]);
  await writeArticles(neighbours.articles.changes(), { fromSync: true });
  await db.aliases.bulkPut([...neighbours.aliases.values()]);
  await db.tombstones.bulkPut([...neighbours.tombstones.values()]);
  await db.strays.bulkPut([...neighbours.strays.values()]);
  await db.strays.bulkDelete([...merger.settled]);
  await db.history.bulkPut(merger.history);
  for (const [from, to] of merger.renamed) await moveOwned(from, to);
  await addToOutbox([...merger.outbox, ...(await sentAnew(merger))]);
}

/**
 * While everything is being sent, article by number, one that took in another has to be sent once more: the other's
 * number may lie ahead, and its changes wait in no outbox.
 */
async function sentAnew({ renamed }: Merger): Promise<Omit<OutboxRow, 'seq'>[]> {
  if ((await readOutboxState())?.everything === undefined) return [];
  const ids = renamed.flatMap(([, to]) => (to === null ? [] : [to]));
  return ids.map((id) => ({ key: id, id, fields: null }));
}

/** What hangs on an article's id goes with it; null: it is gone. */
async function moveOwned(from: string, to: string | null): Promise<void> {
  const content = await db.contents.get(from);
  if (content && to !== null && (await db.contents.get(to)) === undefined)
    await db.contents.put({ ...content, id: to });
  if (content) await db.contents.delete(from);
  if (to === null) await forgetMerges([from]);
  else await db.merges.where('into').equals(from).modify({ into: to });
  await moveWaiting(from, to, '');
  await moveWaiting(from, to, 'text ');
}

async function moveWaiting(from: string, to: string | null, prefix: string): Promise<void> {
  const waiting = await db.outbox.get(prefix + from);
  if (!waiting) return;
  await db.outbox.delete(prefix + from);
  if (to !== null) await addToOutbox([{ ...waiting, key: prefix + to, id: to, fields: waiting.fields }]);
}
