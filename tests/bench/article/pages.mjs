import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

export const CORPUS = process.env.WINNOW_CORPUS ?? join(import.meta.dirname, '../../../../shared/corpus');

/** The pages of a public benchmark: `{ id, url, type, truth, html() }`; [] where the corpus is not there. */
export function benchmarkPages(name) {
  const folder = join(CORPUS, name);
  if (!existsSync(join(folder, 'ground-truth.json'))) return [];
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8'));
  return Object.entries(truth).map(([id, page]) => ({
    id,
    set: name,
    url: /^https?:/.test(page.url ?? '') ? page.url : `https://bench.example/${id}`,
    type: page.type ?? 'article',
    truth: page.articleBody ?? page.mainContent ?? '',
    html: () => gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))),
  }));
}

/** Cases of a corpus folder with `cases.jsonl`. */
export function corpusCases(name) {
  const file = join(CORPUS, name, 'cases.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map((page) => ({ ...page, html: () => readFileSync(join(CORPUS, name, page.file)) }));
}

/** Bundles a TypeScript face into one script that leaves its exports in a global. */
export async function bundle(entry, globalName) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    globalName,
    write: false,
    logLevel: 'error',
    target: 'chrome120',
  });
  return `${result.outputFiles[0].text};globalThis.${globalName}=${globalName};`;
}

/** Opens each page in a real Chromium, served at its own address, without its scripts or any network, and calls `visit`. */
export async function visitPages(pages, script, visit) {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  });
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    let current = null;
    await context.route('**/*', (route) => {
      if (!route.request().isNavigationRequest() || route.request().frame().parentFrame())
        return route.abort();
      return route.fulfill({
        body: current.html(),
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'" },
      });
    });
    await context.addInitScript({ content: script });
    let page = await context.newPage();
    for (const [index, entry] of pages.entries()) {
      current = entry;
      if (index % 20 === 19) process.stderr.write(`${index + 1}/${pages.length} `);
      try {
        await page.goto(entry.url, { waitUntil: 'domcontentloaded', timeout: 20_000 });
        await visit(entry, page);
      } catch (error) {
        console.error(`\n${entry.id}: ${String(error).slice(0, 200)}`);
        await page.close().catch(() => undefined);
        page = await context.newPage();
      }
    }
    process.stderr.write('\n');
  } finally {
    await browser.close();
  }
}
