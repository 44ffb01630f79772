import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { VERBS } from '../../../lib/background/verbs';
import { servePages } from '../../../scripts/serve.mjs';
import { SAMPLES } from '../world';
import { openPlainChromium } from './plain-chromium';

const MANIFEST = {
  manifest_version: 3,
  name: 'Nosy',
  version: '1',
  background: { service_worker: 'nosy.js' },
};

/** What an extension gets out of another one: what each message and each port ended in. Runs in its worker. */
async function pry({ id, verbs }: { id: string; verbs: string[] }): Promise<string[]> {
  interface Port {
    onDisconnect: { addListener(heard: () => void): void };
    onMessage: { addListener(heard: () => void): void };
  }
  const { runtime } = (
    globalThis as unknown as {
      chrome: {
        runtime: {
          sendMessage(id: string, message: unknown): Promise<unknown>;
          connect(id: string): Port;
          lastError?: unknown;
        };
      };
    }
  ).chrome;
  const said = verbs.map((verb) =>
    runtime.sendMessage(id, { verb, request: {} }).then(
      () => 'answered',
      () => 'nobody there',
    ),
  );
  const port = new Promise<string>((resolve) => {
    const opened = runtime.connect(id);
    opened.onMessage.addListener(() => resolve('answered'));
    opened.onDisconnect.addListener(() => resolve(runtime.lastError ? 'nobody there' : 'closed'));
  });
  return Promise.all([...said, port]);
}

it('another extension finds nobody to ask, and changes nothing', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nosy-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'nosy.js'), 'self.addEventListener("install", () => {});');
  const server = await servePages(SAMPLES);
  const { browser, asker, winnowId } = await openPlainChromium([folder]);
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/listing`);
    const tabId = await asker.tabIdOf(page.url());
    expect(await asker.settled(tabId, 10_000)).toMatchObject({ status: 'cleaned', saved: 8 });
    const everything = async () => JSON.stringify([await asker.rows('articles'), await asker.local()]);
    const before = await everything();
    const nosy = await browser.waitForTarget((target) => target.url().endsWith('/nosy.js'));
    const worker = await nosy.worker();
    const heard = await worker!.evaluate(pry, { id: winnowId, verbs: Object.keys(VERBS) });
    expect(heard).toHaveLength(Object.keys(VERBS).length + 1);
    expect([...new Set(heard)]).toEqual(['nobody there']);
    expect(await everything()).toBe(before);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
