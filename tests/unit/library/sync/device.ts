import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Article } from '../../../../lib/library/article';
import { SyncError } from '../../../../lib/sync/problem';
import type { RemoteFolder } from '../../../../lib/sync/remote';
import { type SyncOptions, type SyncResult, syncOnce } from '../../../../lib/sync/run';
import type { SyncState } from '../../../../lib/sync/store';
import { newState } from '../../sync/map-store';

/** A library on a disk of its own, and what one device remembers of the server. */
export class Device {
  state: SyncState;

  private constructor(
    name: string,
    readonly library: typeof import('../../../../lib/library/index'),
    readonly own: typeof import('../../../../lib/library/sync/store'),
    readonly history: typeof import('../../../../lib/library/sync/history'),
    readonly db: typeof import('../../../../lib/library/store/database').db,
  ) {
    this.state = newState(name);
  }

  static async open(name: string): Promise<Device> {
    Dexie.dependencies = { indexedDB: new IDBFactory(), IDBKeyRange };
    vi.resetModules();
    const library = await import('../../../../lib/library/index');
    const own = await import('../../../../lib/library/sync/store');
    const history = await import('../../../../lib/library/sync/history');
    const { db } = await import('../../../../lib/library/store/database');
    await db.open();
    return new Device(name, library, own, history, db);
  }

  async sync(folder: RemoteFolder, options: Partial<SyncOptions> = {}): Promise<SyncResult> {
    const saveState = async (state: SyncState): Promise<void> => {
      this.state = state;
    };
    const { result } = await syncOnce(folder, new this.own.LibrarySyncStore(), this.state, {
      firstSync: 'merge',
      ...options,
      saveState,
    });
    return result;
  }

  /** The name of the problem, `none` where there was none. */
  async problem(folder: RemoteFolder, options: Partial<SyncOptions> = {}): Promise<string> {
    try {
      await this.sync(folder, options);
      return 'none';
    } catch (error) {
      if (error instanceof SyncError) return error.problem;
      throw error;
    }
  }

  articles(): Promise<Article[]> {
    return this.db.articles.orderBy('id').toArray();
  }

  async article(id: string): Promise<Article> {
    return (await this.library.getArticle(id)) as Article;
  }

  /** All that has to be alike on every device, in one canonical text. */
  async fingerprint(): Promise<string> {
    const rows = await this.articles();
    const entries = rows.map(({ changedAt, foundOn, ...row }) => {
      const { id, state, role, title, summary, url, site, savedAt, tags, note, progress } = row;
      const { readAt, archivedAt, starredAt, deletedAt, references, author, alsoSeenOn, contentAt } = row;
      const times = Object.entries(changedAt).toSorted(([a], [b]) => (a < b ? -1 : 1));
      const also = alsoSeenOn.map((sighting) => `${sighting.seenAt} ${sighting.url}`).toSorted();
      const rest = { readAt, archivedAt, starredAt, deletedAt, references, author, times, also, contentAt };
      return JSON.stringify({
        id,
        state,
        role,
        title,
        summary,
        url,
        site,
        savedAt,
        tags,
        note,
        progress,
        ...rest,
        from: foundOn.url,
      });
    });
    return entries.join('\n');
  }
}

/** A small seeded generator (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
