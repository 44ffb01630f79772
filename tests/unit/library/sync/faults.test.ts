// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SyncOptions } from '../../../../lib/sync/run';
import { openWebdav } from '../../../../lib/sync/webdav';
import { DavServer, type Fault } from '../../sync/dav-server';
import { FAULTS } from '../../sync/faults';
import { batch, incoming } from '../articles';
import { Device, seeded } from './device';

const IS_LONG = process.env['WINNOW_LONG'] !== undefined;
const SEEDS = 200;
/** The short run takes a sample, another each day: in time every fault meets every seed. */
const TODAY = Math.floor(Date.now() / 86_400_000);
const seeds = IS_LONG ? Array.from({ length: SEEDS }, (_, i) => i) : [TODAY % SEEDS];
const SAMPLE = 6;

const TITLES = ['Momentum', 'Weight decay', 'Warm-up', 'Clipping', 'Dropout', 'Batch size', 'Attention'];

/** Two libraries that edit, find, discard and sync while the server misbehaves now and then. */
class Story {
  private found = 0;
  constructor(
    private readonly random: () => number,
    private readonly devices: [Device, Device],
  ) {}

  private pick = <T>(from: readonly T[]): T => from[Math.floor(this.random() * from.length)] as T;

  async step(): Promise<void> {
    const device = this.pick(this.devices);
    const ids = (await device.articles()).map(({ id }) => id);
    const id = ids.length === 0 ? '' : this.pick(ids);
    const { library } = device;
    const acts = [
      () => this.find(device),
      () => library.star([id], this.random() < 0.5),
      () => library.setNote([id], `note ${Math.floor(this.random() * 100)}`),
      () => library.setTags([id], [this.pick(TITLES)]),
      () => library.archive([id], this.random() < 0.5),
      () => library.discard([id]),
      () => library.restore([id]),
      () => library.deleteForever([id]),
    ];
    await this.pick(acts)();
  }

  private async find(device: Device): Promise<void> {
    const name = this.pick(TITLES);
    const title = `${name} as a reader meets it the first time`;
    const article = incoming(`${Math.floor(this.random() * 1e9).toString(36)}-found`, {
      title,
      summary: '',
      url: `https://${name.replace(' ', '-')}.example/post`,
    });
    const pageId = `page-${this.found++}`;
    await device.library.savePage(batch([article], { pageId, url: `https://copies.example/${name}` }));
  }
}

describe('two libraries and a server that', () => {
  const server = new DavServer();
  let origin = '';
  beforeAll(async () => {
    origin = await server.start();
  });
  afterAll(() => server.stop());

  const names = Object.keys(FAULTS);
  const chosen = IS_LONG
    ? names
    : Array.from({ length: SAMPLE }, (_, i) => names[(TODAY + 4 * i) % names.length]!);
  it.each(chosen.flatMap((name) => seeds.map((seed) => [name, seed] as const)))(
    '%s: both end alike, seed %i',
    async (name, seed) => {
      const random = seeded(seed);
      const folder = openWebdav({ url: `${origin}/${seed}-${names.indexOf(name)}`, user: '', password: '' });
      const devices: [Device, Device] = [await Device.open('a'), await Device.open('b')];
      const story = new Story(random, devices);
      const options: Partial<SyncOptions> = { allowRemovals: true };
      const fault = FAULTS[name] as Fault;
      for (let step = 0; step < 24; step++) {
        await story.step();
        server.fault = random() < 0.4 ? fault : () => false;
        if (random() < 0.5) await devices[step % 2]!.problem(folder, options);
      }
      server.fault = () => false;
      for (const device of [...devices, ...devices, ...devices])
        expect(await device.problem(folder, { ...options, uploadAgain: true })).toBe('none');
      expect(await devices[0].fingerprint()).toBe(await devices[1].fingerprint());
      for (const { library } of devices)
        expect(await library.countArticles()).toEqual(await devices[0].library.countArticles());
    },
    60_000,
  );
});
