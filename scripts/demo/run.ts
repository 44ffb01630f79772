import { mkdirSync } from 'node:fs';
import { basename, extname, relative } from 'node:path';
import type { Article } from '../../lib/library';
import type { TabState } from '../../lib/tabs';
import { Asker } from '../browsers/drivers/ask';
import type { TestBrowser } from '../browsers/drivers/driver';
import { openBrowser } from '../browsers/drivers/open';
import { findOrInstallBrowser } from '../browsers/install.mjs';
import { buildExtension } from '../build.mjs';
import { servePages } from '../serve.mjs';
import type { DemoPlan } from './arguments.mjs';
import { drawOverview } from './overview';
import { samplePages } from './sample-pages';
import { listOf, tableOf } from './table';
import { type Visit, visitPage } from './visit';

/** Runs the demo; the exit code is 0 only where every sample page came out as it should. */
export async function runDemo(plan: DemoPlan): Promise<number> {
  const kind = await chooseBrowser(plan);
  process.stderr.write(`Building Winnow for ${kind} …\n`);
  buildExtension(kind);
  mkdirSync(plan.out, { recursive: true });
  const { addresses, close } = await serve(plan);
  const browser = await openBrowser({ headless: plan.headless }, kind);
  try {
    console.log(`\n${browser.version}, ${plan.headless ? 'headless' : 'with a window'}\n`);
    const asker = await Asker.open(browser);
    const visits: Visit[] = [];
    for (const address of addresses) visits.push(await visitPage(browser, asker, address, plan.out));
    console.log(tableOf(visits));
    const articles = await asker.rows<Article>('articles');
    console.log(listOf(articles));
    await asker.close();
    const cleaned = visits.find(({ state }) => state.status === 'cleaned');
    if (cleaned) await drawOverview(browser, plan.out, cleaned.name);
    console.log(`\nScreenshots (before, after, popup): ${relative(process.cwd(), plan.out) || '.'}\n`);
    await keepOpen(plan, browser);
    return verdictsAreRight(
      plan,
      visits.map(({ state }) => state),
    )
      ? 0
      : 1;
  } finally {
    await browser.close();
    await close();
  }
}

/** The one asked for; else Chromium, and Firefox where no Chromium can be had. */
async function chooseBrowser({ browser }: DemoPlan): Promise<'chromium' | 'firefox'> {
  if (browser) return (await findOrInstallBrowser(browser)).kind;
  try {
    return (await findOrInstallBrowser('chromium')).kind;
  } catch {
    return (await findOrInstallBrowser('firefox')).kind;
  }
}

/** Files are served from localhost, each under its own name; addresses are opened as they are. */
async function serve({
  pages,
}: DemoPlan): Promise<{ addresses: { url: string; name: string }[]; close(): Promise<void> }> {
  const files =
    pages.length === 0 ? samplePages.map(({ file }) => file) : pages.filter((page) => !isWeb(page));
  const named = new Map(files.map((file, index) => [nameOf(file, index, files), file]));
  const server = await servePages(Object.fromEntries([...named].map(([name, file]) => [`/${name}`, file])));
  const addresses = [
    ...[...named.keys()].map((name) => ({
      url: `${server.origin}/${encodeURIComponent(name)}`,
      name: basename(name, extname(name)),
    })),
    ...pages.filter(isWeb).map((url, index) => ({ url, name: `page-${index + 1}` })),
  ];
  return { addresses, close: server.close };
}

function nameOf(file: string, index: number, files: string[]): string {
  const name = basename(file);
  return files.findIndex((other) => basename(other) === name) === index ? name : `${index + 1}-${name}`;
}

function isWeb(page: string): boolean {
  return /^https?:/i.test(page);
}

function verdictsAreRight({ pages }: DemoPlan, states: TabState[]): boolean {
  if (pages.length > 0) return true;
  const wrong = samplePages.filter(({ kind }, index) => states[index]?.recognition?.kind !== kind);
  for (const { file, kind } of wrong) console.log(`${basename(file)} should have been called: ${kind}.`);
  return wrong.length === 0;
}

async function keepOpen({ headless }: DemoPlan, browser: TestBrowser): Promise<void> {
  if (headless) return;
  console.log('The window stays open to try Winnow. Close it to end.');
  await browser.closed;
}
