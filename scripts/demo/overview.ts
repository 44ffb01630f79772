import { join } from 'node:path';
import type { TestBrowser } from '../browsers/drivers/driver';
import { servePages } from '../serve.mjs';

/** So wide that the pages, as they were photographed, show whole. */
const SIZE = { width: 1500, height: 470 };

const pageWith = (name: string) => `<!DOCTYPE html><meta charset="utf-8"><title>Winnow</title><style>
body { margin: 0; padding: 18px; display: grid; grid-template-columns: 1fr 1fr 300px; gap: 18px; background: #ecebe4;
  font: 600 15px system-ui, sans-serif; color: #333 }
figure { margin: 0 } figcaption { margin-bottom: 8px }
img { width: 100%; height: 400px; object-fit: cover; object-position: left top; border-radius: 8px; background: #fff;
  box-shadow: 0 1px 6px #0003 }
</style>
<figure><figcaption>Before</figcaption><img src="/${name}-before.png" alt=""></figure>
<figure><figcaption>After</figcaption><img src="/${name}-after.png" alt=""></figure>
<figure><figcaption>The popup</figcaption><img src="/${name}-popup.png" alt=""></figure>`;

/** One picture of a visit from its three screenshots, side by side: the README's. */
export async function drawOverview(browser: TestBrowser, folder: string, name: string): Promise<void> {
  const shots = ['before', 'after', 'popup'].map((shot) => `${name}-${shot}.png`);
  const server = await servePages({
    '/': { body: pageWith(name), type: 'text/html' },
    ...Object.fromEntries(shots.map((shot) => [`/${shot}`, join(folder, shot)])),
  });
  const page = await browser.newPage();
  await page.resize(SIZE.width, SIZE.height);
  await page.goto(server.origin);
  await page.screenshot(join(folder, 'overview.png'));
  await page.close();
  await server.close();
}
