import type { Outgoing, SyncStore } from './store';

/** The list and, by choice, the settings as one: the list is what is counted and acknowledged by number. */
export function bothStores(list: SyncStore, settings: SyncStore): SyncStore {
  return {
    async outgoing(limit): Promise<Outgoing> {
      const own = await list.outgoing(limit);
      const { records } = await settings.outgoing(limit);
      return { ...own, records: [...own.records, ...records] };
    },
    async acknowledge(upTo) {
      if (upTo !== 0) await list.acknowledge(upTo);
      await settings.acknowledge(upTo);
    },
    async sendEverything() {
      await list.sendEverything();
      await settings.sendEverything();
    },
    async merge(records) {
      await list.merge(records);
      await settings.merge(records);
    },
    countRemovals: (records) => list.countRemovals(records),
    async clear() {
      await list.clear();
      await settings.clear();
    },
  };
}
