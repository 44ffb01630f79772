import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as core from '../../../lib/page/index';
import { launchBareChromium } from '../../bench/browser';
import { bundle } from '../../bench/pages';

declare const winnow: typeof core;

const RECORDS = [
  'eine Kamera zählt Fische',
  'ein Netz liest Wasserzähler',
  'wie Bäume abstimmen',
  'was Kalibrierung ist',
]
  .map(
    (
      title,
      index,
    ) => `<article><h2><a href="/2024/0${index + 1}/artikel-${index}.html">Heute: ${title}</a></h2>
      <p>Der Beitrag zeigt an drei Fällen, wie stark die Ergebnisse mit dem Startwert schwanken und was dagegen hilft. <a href="https://x${index}q7z.example/">online casino bonus</a> Am Ende steht eine Tabelle.</p></article>`,
  )
  .join('\n');

const AD = `<article><h2><a href="/go/x7f2k">Claim 300 free spins today</a></h2>
  <p>No deposit, instant withdrawals, welcome bonus up to $500.</p><p><a href="/go/x7f2k">Play now</a></p></article>`;

const PAGE = `<!DOCTYPE html><html lang="de"><head><title>online casino bonus_sportwetten_freispiele_kredit ohne schufa</title>
  <style>#list article:nth-child(odd) { display: block !important } .x{}</style></head>
  <body class=""><div>online casino bonus_sportwetten_freispiele_kredit ohne schufa</div>
  <div id="list">${RECORDS}${AD.replace('<article>', '<article id="ad" style="display:block !important;  color:red">')}</div>
  <div style="display:none">${['casino', 'freispiele', 'sportwetten', 'kredit ohne schufa', 'viagra']
    .map((word, index) => `<a href="http://q${index}xz7k.example/">${word}</a>`)
    .join(' ')}</div></body></html>`;

describe('cleaning a page in Chromium', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBareChromium();
    const script = await bundle('lib/page/index.ts', 'winnow');
    page = await browser.newPage();
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE }),
    );
    await page.goto('http://sammelstelle.example/suche');
    await page.evaluate(script);
  });
  afterAll(() => browser?.close());

  const outerHtml = () => page.evaluate(() => document.documentElement.outerHTML);
  const visible = () => page.evaluate(() => document.body.innerText);

  it('changes nothing while it reads, hides what it named, and restores byte for byte', async () => {
    const before = await outerHtml();
    const kind = await page.evaluate(() => winnow.analyzePage(document, { rules: { verdict: 'spam' } }).kind);
    expect(kind).toBe('listing');
    expect(await outerHtml()).toBe(before);

    await page.evaluate(() => {
      const report = winnow.analyzePage(document, { rules: { verdict: 'spam' } });
      Object.assign(globalThis, { cleaned: winnow.cleanPage(document, report) });
    });
    const text = await visible();
    expect(text).not.toMatch(/casino|spins|Play now|schufa/i);
    for (const words of ['Kamera zählt Fische', 'Am Ende steht eine Tabelle', 'was Kalibrierung ist'])
      expect(text).toContain(words);

    await page.evaluate(() => (globalThis as unknown as { cleaned: core.CleanedPage }).cleaned.restore());
    expect(await outerHtml()).toBe(before);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });

  it('cleans what arrives later, until it is restored', async () => {
    await page.evaluate(() => {
      const report = winnow.analyzePage(document, { rules: { verdict: 'spam' } });
      Object.assign(globalThis, { cleaned: winnow.cleanPage(document, report) });
    });
    const arrive = (id: string) =>
      page.evaluate(
        ([html, name]) => {
          const box = document.createElement('div');
          box.id = name as string;
          box.append(...new DOMParser().parseFromString(html as string, 'text/html').body.childNodes);
          document.getElementById('list')?.append(box);
        },
        [AD, id],
      );
    await arrive('late');
    await page.waitForFunction(() => document.getElementById('late')?.innerText.trim() === '');
    await page.evaluate(() => document.getElementById('ad')?.removeAttribute('data-winnow-hidden'));
    await page.waitForFunction(() => document.getElementById('ad')?.hasAttribute('data-winnow-hidden'));

    await page.evaluate(() => (globalThis as unknown as { cleaned: core.CleanedPage }).cleaned.restore());
    await arrive('after');
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => document.getElementById('after')?.innerText)).toContain('Play now');
    expect(await outerHtml()).not.toContain('data-winnow');
  });
});
