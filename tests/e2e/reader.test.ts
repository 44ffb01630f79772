import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../lib/library';
import { samplePages } from '../../scripts/demo/sample-pages';
import { until, type TestPage } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { useWorld, visibleText } from './world';

const TABLE = '<table><tr><th>序列長度</th><th>矩陣</th></tr><tr><td>512</td><td>262144</td></tr></table>';
const CODE = '<pre><code class="language-python">weights = softmax(query @ key.T)</code></pre>';
const LIST = '<ul><li>查詢向量問的是什么</li><li>鍵向量答的是什么</li></ul>';
const FORMULA = '<math><mi>n</mi><mo>=</mo><mn>512</mn></math>';
const PICTURE = '<p>熱力圖如下所示。<img src="/heat.png" alt="一張熱力圖" width="600" height="300"></p>';
const LONG = Array.from(
  { length: 40 },
  (_, i) => `<p>第${i + 1}段:注意力的權(quán)重在訓(xùn)練里慢慢變得集中。</p>`,
).join('');

const mirror = readFileSync(samplePages.find(({ kind }) => kind === 'article')!.file, 'utf8');
const html = mirror.replace('最后說一下計算量。', `見arXiv:1706.03762。最后說一下計算量。`);
const body = html.replace(
  '</div>\n      </article>',
  `<h2>實驗</h2>${TABLE}${CODE}${LIST}<p>設(shè)${FORMULA}。</p>${PICTURE}${LONG}</div></article>`,
);

describe(`the reader in ${browserKind}`, () => {
  const world = useWorld({ '/rich': { body, type: 'text/html' } });
  let id = '';
  const main = async () => {
    const articles = await world.asker.rows<Article>('articles');
    return articles.find(({ role }) => role === 'main');
  };
  const open = async () => {
    const page = await world.browser.openOwnPage('library.html');
    await page.resize(1200, 800);
    await page.evaluate((wanted) => void (location.hash = `#/article/${wanted}`), id);
    await page.waitFor('.reader-text table');
    return page;
  };
  const shows = (page: TestPage, words: string) =>
    until(words, async () => ((await page.evaluate(visibleText)).includes(words) ? true : undefined));

  beforeAll(async () => {
    const { page, tabId } = await world.visit('/rich');
    await world.asker.settled(tabId);
    id = (await until('the article', main)).id;
    await page.close();
  });

  it('shows the whole text of a mirror as it reads cleaned: table, code, list, formula', async () => {
    const page = await open();
    expect(await page.evaluate(partsOfText)).toEqual({
      cells: ['序列長度', '矩陣', '512', '262144'],
      code: 'weights = softmax(query @ key.T)',
      items: ['查詢向量問的是什么', '鍵向量答的是什么'],
      formula: 'n=512',
      heading: '實驗',
      images: 0,
      imageLink: `${world.server.origin}/heat.png`,
      language: expect.stringMatching(/^zh/),
    });
    const text = await page.evaluate(() => document.querySelector<HTMLElement>('.reader-text')!.innerText);
    expect(text).toContain('多頭注意力把向量切成幾段');
    for (const junk of ['(quán)', '(xùn)', '棋牌下载', '蜘蛛池', '登錄后你可以', '在线抽奖'])
      expect(text).not.toContain(junk);
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it('finds an article by a word that only its whole text has', async () => {
    const page = await world.browser.openOwnPage('library.html#/search/softmax');
    await page.waitFor('.library-row');
    await shows(page, '注意力機制到底在');
    await page.close();
  });

  it('goes on where the reading stopped', async () => {
    const before = await open();
    await before.evaluate(() => {
      const reader = document.querySelector('.reader')!;
      reader.scrollTop = reader.scrollHeight / 2;
    });
    await until('the place to be kept', async () => ((await main())!.progress > 0.3 ? true : undefined));
    const place = await before.evaluate(placeInReader);
    await before.close();
    const after = await open();
    await until('the place', async () =>
      Math.abs((await after.evaluate(placeInReader)) - place) < 40 ? true : undefined,
    );
    await after.close();
  });

  it('keeps the place of an article that is left at once', async () => {
    const page = await open();
    await page.evaluate(async () => {
      const reader = document.querySelector('.reader')!;
      reader.scrollTop = 50;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      location.hash = '#/view/everything';
    });
    await until('the place to be kept', async () => ((await main())!.progress < 0.2 ? true : undefined));
    await page.close();
  });

  it('names the original on top, which can be changed and comes back', async () => {
    const page = await open();
    expect(await page.evaluate(originals)).toEqual(['https://arxiv.org/abs/1706.03762']);
    await page.press('Edit');
    await page.type('.references input', '10.1000/182');
    await page.press('Add');
    await until('the second', async () => ((await page.evaluate(originals)).length === 2 ? true : undefined));
    expect(await page.evaluate(originals)).toEqual([
      'https://doi.org/10.1000/182',
      'https://arxiv.org/abs/1706.03762',
    ]);
    await page.type('.references input', 'nothing of the kind');
    await page.press('Add');
    await shows(page, 'no arXiv id, DOI or web address');
    await page.press('As the page names them');
    await until('the first alone', async () =>
      (await page.evaluate(originals)).length === 1 ? true : undefined,
    );
    expect((await main())!.ownReferences).toBeUndefined();
    await page.close();
  });

  it('is looked for with the user’s own search engine where nothing names it', async () => {
    const page = await open();
    await page.evaluate(() => {
      const { chrome, browser } = globalThis as unknown as Record<
        string,
        { search: Record<string, unknown> }
      >;
      const asked: unknown[] = [];
      Object.assign(globalThis, { asked });
      for (const api of [chrome, browser])
        if (api?.search) api.search['query'] = async (query: unknown) => void asked.push(query);
    });
    await page.press('Edit');
    await page.press('Remove');
    await page.press('Done');
    await page.press('Search for the original');
    expect(await page.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked)).toEqual([
      { text: expect.stringContaining('注意力機制到底在「注意」什么'), disposition: 'NEW_TAB' },
    ]);
    await page.press('Add');
    await page.press('As the page names them');
    await until('the first alone', async () =>
      (await page.evaluate(originals)).length === 1 ? true : undefined,
    );
    await page.close();
  });

  it('names it in the list, too', async () => {
    const page = await world.browser.openOwnPage('popup.html?tab=999999999');
    await page.waitFor('.row-original');
    expect(await page.evaluate(() => document.querySelector('.row-original')!.textContent)).toBe(
      'Original: arXiv 1706.03762',
    );
    await page.close();
  });

  it('keeps a note when the focus leaves it, and tags', async () => {
    const page = await open();
    await page.type('.note textarea', 'Compare with the paper');
    await page.press('Edit tags');
    await until('the note', async () =>
      (await main())!.note === 'Compare with the paper' ? true : undefined,
    );
    await page.type('.reader-tags input', 'attention, 読む');
    await page.click('.reader-tags button[type=submit]');
    await until('the tags', async () =>
      (await main())!.tags.join() === 'attention,読む' ? true : undefined,
    );
    await page.close();
  });

  it('is written into a file of its own, whole', async () => {
    const page = await open();
    await page.evaluate(() => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (file) => {
        Object.assign(globalThis, { written: file });
        return createObjectURL(file);
      };
    });
    await page.click(`.reader-actions [aria-label="Save as Markdown"]`);
    const file = await until('the file', () =>
      page.evaluate(() => (globalThis as unknown as { written?: File }).written?.text()),
    );
    expect(file).toContain('注意力機制到底在「注意」什么');
    expect(file).toContain('多頭注意力把向量切成幾段');
    expect(file).toContain('https://arxiv.org/abs/1706.03762');
    expect(file).not.toContain('(quán)');
    await page.close();
  });

  it('is printed as the article alone, dark on white whatever the theme', async () => {
    await world.asker.set({ theme: 'dark' });
    const page = await open();
    await page.evaluate(asPrinted);
    expect(await page.evaluate(printed)).toEqual({
      shown: [],
      hasText: true,
      isWholeTextLaidOut: true,
      ink: 'dark',
      paper: 'light',
    });
    await page.close();
    await world.asker.set({ theme: 'system' });
  });
});

/** Runs in the library. */
function placeInReader() {
  return document.querySelector('.reader')!.scrollTop;
}

/** Runs in the library. */
function originals() {
  return [...document.querySelectorAll<HTMLAnchorElement>('.references a')].map(({ href }) => href);
}

/** Runs in the library. */
function partsOfText() {
  const text = document.querySelector<HTMLElement>('.reader-text')!;
  const all = (selector: string) =>
    [...text.querySelectorAll<HTMLElement>(selector)].map((element) => element.innerText.trim());
  return {
    cells: all('th, td'),
    code: all('pre')[0],
    items: all('li'),
    formula: text.querySelector('math')?.textContent,
    heading: all('h2')[0],
    images: text.querySelectorAll('img').length,
    imageLink: [...text.querySelectorAll('a')].find(({ href }) => href.endsWith('.png'))?.href,
    language: text.lang,
  };
}

/** Lays the page out by its own rules for print, on a screen where it can be measured. Runs in the library. */
function asPrinted() {
  const walk = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) {
        if (rule.media.mediaText === 'print') rule.media.mediaText = 'all';
        else if (rule.media.mediaText === 'screen') rule.media.mediaText = 'not all';
      }
      if ('cssRules' in rule) walk(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of document.styleSheets) walk(sheet.cssRules);
}

/** Runs in the library, laid out as printed. */
function printed() {
  const shade = (colour: string) => {
    const canvas = document.createElement('canvas').getContext('2d')!;
    canvas.fillStyle = '#fff';
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return red + green + blue > 384 ? 'light' : 'dark';
  };
  const gone = '.sidebar, .list-pane, .reader-tools, .reader-tags, .note, .references .button';
  const reader = document.querySelector<HTMLElement>('.reader')!;
  const text = document.querySelector<HTMLElement>('.reader-text')!;
  return {
    shown: [...document.querySelectorAll(gone)]
      .filter((element) => element.checkVisibility())
      .map(({ className }) => className),
    hasText: text.checkVisibility(),
    // Nothing scrolls on paper: what is cut off is lost.
    isWholeTextLaidOut: reader.scrollHeight <= reader.clientHeight + 1,
    ink: shade(getComputedStyle(text).color),
    paper: shade(getComputedStyle(document.body).backgroundColor),
  };
}
