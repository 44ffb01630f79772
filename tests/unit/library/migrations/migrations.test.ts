import 'fake-indexeddb/auto';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { countArticles, listArticles, listGroups, savePage, tendIndex } from '../../../../lib/library/index';
import { migrations, SCHEMA_VERSION } from '../../../../lib/library/migrations/index';
import { db, LibraryDatabase } from '../../../../lib/library/store/database';
import { exportFile } from '../../../../lib/transfer/index';
import { batch, incoming } from '../articles';

const files = readdirSync(join(__dirname, '../../../../lib/library/migrations'))
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'index');

beforeEach(async () => {
  await db.delete();
});

describe('migrations', () => {
  it.each(files)('%s is registered', (name) =>
    expect(migrations.map(({ version }) => `v${version}`)).toContain(name),
  );

  it('rise by one', () =>
    expect(migrations.map(({ version }) => version)).toEqual(files.map((_, i) => i + 1)));
});

describe('each version', () => {
  it.each(migrations.slice(0, -1).map(({ version }) => version))(
    'v%i → the current one keeps everything',
    async (version) => {
      const { tables, counts } = await fillVersion(version);
      await db.open();
      expect(db.verno).toBe(SCHEMA_VERSION);
      for (const [name, rows] of Object.entries(tables))
        expect(await db.table(name).toArray(), name).toEqual(rows);
      expect(await countArticles()).toEqual(counts);
      expect((await listGroups()).groups).toMatchObject([{ count: 3 }]);
      expect(await db.unsealed.count()).toBe(3);
      expect(await tendIndex()).toMatchObject({ isDone: true });
      expect((await listArticles({ text: 'attention' })).articles).toHaveLength(3);
      expect(await savePage(batch([incoming('a'), incoming('d')]))).toMatchObject({ added: 1, known: 1 });
      expect(await (await exportFile('winnow')).text()).toContain('"id":"d"');
    },
  );
});

/** A database as the code of that version left it: its rows, written without any later table. */
async function fillVersion(version: number): Promise<{ tables: Record<string, unknown[]>; counts: unknown }> {
  await db.open();
  await savePage(batch([incoming('a'), incoming('b'), incoming('c')]));
  const counts = await countArticles();
  const rows = new Map<string, unknown[]>();
  for (const { name } of db.tables) rows.set(name, await db.table(name).toArray());
  await db.delete();
  const old = new LibraryDatabase('winnow', version);
  await old.open();
  const tables: Record<string, unknown[]> = {};
  for (const { name } of old.tables) {
    if (name === 'meta') await old.table(name).bulkPut((rows.get(name) ?? []).filter(isNoVersion));
    else await old.table(name).bulkPut((tables[name] = rows.get(name) ?? []));
  }
  await old.table('meta').put({ key: 'schemaVersion', value: version });
  old.close();
  return { tables, counts };
}

const isNoVersion = (row: unknown): boolean => (row as { key: string }).key !== 'schemaVersion';
