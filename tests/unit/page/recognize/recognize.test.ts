import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognizePage } from '../../../../lib/page/recognize';
import { scoreOf } from '../../../../lib/page/recognize/score';
import { signals } from '../../../../lib/page/recognize/signals';
import fitted from '../../../../lib/page/recognize/weights.json';

const FOLDER = join(import.meta.dirname, '../../../../lib/page/recognize/signals');
const SENTENCES =
  'A convolution slides a small window over the picture. Every place of the window gives one number. The network learns which numbers matter. Training takes an afternoon on a laptop.';

function page(body: string, head = '<title>How convolution works</title>'): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

const namesOf = (document: Document, url = 'https://a.example/post') =>
  recognizePage(document, { url }).signals.map(({ name }) => name);

describe('the registry', () => {
  const files = readdirSync(FOLDER)
    .filter((file) => file !== 'index.ts')
    .map((file) => basename(file, '.ts'));

  it.each(files)('%s is registered under its own name', (file) => {
    expect(signals.map(({ name }) => name)).toContain(file);
  });

  it.each(signals.map(({ name }) => name))('%s has a fitted weight', (name) => {
    expect(fitted.weights).toHaveProperty(name);
  });
});

describe('the score', () => {
  it('never reaches the line on one kind of evidence, nor on one beside what honest pages show too', () => {
    expect(scoreOf([{ evidence: 'words', odds: 40 }], -4)).toBeLessThan(0.5);
    expect(
      scoreOf(
        [
          { evidence: 'words', odds: 40 },
          { evidence: 'damage', odds: 0.1 },
        ],
        -4,
      ),
    ).toBeLessThan(0.5);
    expect(
      scoreOf(
        [
          { evidence: 'words', odds: 4 },
          { evidence: 'damage', odds: 4 },
        ],
        -4,
      ),
    ).toBeGreaterThan(0.5);
    expect(
      scoreOf(
        [
          { evidence: 'words', odds: 40 },
          { evidence: 'structure', odds: 4, common: true },
        ],
        -4,
      ),
    ).toBeLessThan(0.5);
  });
});

const KEYWORDS = '便宜沙发-二手家具-办公桌椅-床垫批发-衣柜定制-儿童床架';
const FARM = ['x7kq2', 'b9f3z', 'q4w8n', 'm2k7v', 'z5t1r', 'k8d6p', 'w3j9h']
  .map((host, i) => `<a href="http://${host}.example/">lamp shop ${i}</a>`)
  .join('| ');

describe('a spam page', () => {
  const mirror = page(
    `<h1>${KEYWORDS}</h1><h1>How convolution works</h1><p>${SENTENCES}</p><p>${SENTENCES}</p><div style="display:none">${FARM}</div>`,
    `<title>${KEYWORDS}</title>`,
  );

  it('is known by shape, script and address where no word list helps', () => {
    const {
      kind,
      score,
      signals: fired,
    } = recognizePage(mirror, { url: 'https://a.example/d/1559949.html' });
    expect(score).toBeGreaterThan(0.8);
    expect(kind).toBe('article');
    expect(fired.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['keyword-title', 'title-script', 'random-hosts']),
    );
    expect(fired.map(({ name }) => name)).not.toContain('spam-words');
  });

  it('is known by rows of empty tags beside damaged text: they are structure, not damage', () => {
    const tags = ['ins', 'tt', 'small', 'sup', 'big', 'del', 'sub', 'code']
      .map((tag) => `<${tag} id="pqxzw"></${tag}>`)
      .join('');
    const read = '訓練網(wǎng)絡(luò)需要數(shù)據，模型學(xué)得很慢，我們再試(shì)一次看看結(jié)果如何。';
    const { score } = recognizePage(page(`${tags}<p>${read.repeat(3)}這樣的事情其實並不少見。</p>`));
    expect(score).toBeGreaterThan(0.5);
  });

  it('says what was seen, strongest first, in shares that sum to 1', () => {
    const { signals: fired } = recognizePage(mirror);
    const weights = fired.map(({ weight }) => weight);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    for (const { detail } of fired) expect(detail).toMatch(/^[A-Z“\d].*\.$/s);
  });

  it('is a listing where titles and cut summaries follow a search echo', () => {
    const records = [1, 2, 3, 4, 5, 6]
      .map(
        (n) =>
          `<h2><a href="https://x${n}kq${n}.example/a">Notes on windows and numbers ${n}</a></h2><p>${SENTENCES.slice(0, 110)}…</p>`,
      )
      .join('');
    const listing = page(`<h1>Learn more about Search Results windows - Page 7</h1>${records}`);
    const { kind } = recognizePage(listing, { url: 'https://a.example/search?q=windows&page=7' });
    expect(kind).toBe('listing');
  });

  it('obeys the user before the evidence', () => {
    expect(recognizePage(mirror, { rules: { verdict: 'ordinary' } }).kind).toBe('ordinary');
    expect(recognizePage(page(`<p>${SENTENCES}</p>`), { rules: { verdict: 'spam' } }).kind).not.toBe(
      'ordinary',
    );
  });
});

describe('single signals', () => {
  it.each([
    [
      'leaked-source',
      `<p>It helps. Notice: Undefined index: pic in /srv/www/list.php on line 4 ${SENTENCES}</p>`,
    ],
    ['leaked-tags', `<p>The &lt;b class='hit'&gt;window&lt;/b&gt; moves. ${SENTENCES}</p>`],
    [
      'injected-readings',
      '<p>訓練網(wǎng)絡(luò)需要數(shù)據，模型學(xué)得很慢，我們再試一次看看結果如何。</p>',
    ],
    [
      'random-id-tags',
      `<ins id="pqxzw"></ins><tt id="pqxzw"></tt><small id="pqxzw"></small><p>${SENTENCES}</p>`,
    ],
    [
      'glued-tags',
      '<p>网络因此更快了很多而且更省电。github</p><p>我们把模型压缩到了十分之一。json</p><p>结果比预想的还要好上一些。bash</p><p>最后再把参数全部固定下来。html</p>',
    ],
    [
      'planted-links',
      `<p>${SENTENCES} Then they <a href="https://h4tq.example/">cheap garden lamps</a> opened it again.</p>`,
    ],
    [
      'odd-block',
      `<p>The &lt;b class='hit'&gt;window&lt;/b&gt; moves. ${SENTENCES}</p><p><b>Velvet curtains</b><br>Sewn overnight, whatever the length. <a href="https://h4tq.example/">Measure yours</a></p>`,
    ],
    [
      'foreign-lines',
      `<p>${SENTENCES}</p><p>Садовые гномы оптом</p><p>اشتر مصباح الحديقة الآن</p><p>${SENTENCES}</p>`,
    ],
    ['lost-characters', '<p>小站 ? 來源:網絡 ? 作者:某人 ? 2020-01-02</p>'],
    [
      'naive-conversion',
      `<p>${'這個網絡學習數據，為什么基于這里的數據，對于這里的學習，什么時候開始學習數據。'.repeat(3)}</p>`,
    ],
    ['gibberish', `<p>${SENTENCES}</p><p>Xkqvbtrwpzdnhqjf</p><p>${SENTENCES}</p>`],
    ['search-lure', `<h1>Learn more about Search Results trees - Page 3</h1><p>${SENTENCES}</p>`],
    ['hidden-links', `<p>${SENTENCES}</p><div style="position:absolute;left:-7000px">${FARM}</div>`],
    ['canonical-elsewhere', `<p>${SENTENCES}</p>`],
  ])('%s fires on its trace', (name, body) => {
    const head = '<title>How convolution works</title><link rel="canonical" href="https://b.test/1">';
    expect(namesOf(page(body, name === 'canonical-elsewhere' ? head : undefined))).toContain(name);
  });
});

it('a title of a Japanese page that simplified words were put in front of gives it away', () => {
  const head = '<title>某某体育·(中国)官方网站-APP下载:畳み込みの基礎</title>';
  expect(
    namesOf(page(`<p>${'畳み込みは小さな窓を画像の上で動かす処理です。'.repeat(8)}</p>`, head)),
  ).toContain('title-script');
});

describe('an honest page', () => {
  it.each([
    [
      'a tag cloud',
      `<ul>${['python', 'pandas', 'gpu', 'numpy', 'keras', 'julia'].map((tag) => `<li><a href="/tag/${tag}">${tag}</a></li>`).join('')}</ul><p>${SENTENCES}</p>`,
    ],
    ['a hashtag line', `<p>${SENTENCES}</p><p>#deeplearning #vision #convolution #notes</p>`],
    [
      'a menu of languages',
      `<ul><li>English</li><li>Deutsch</li><li>日本語</li><li>简体中文</li><li>한국어</li><li>Русский</li><li>العربية</li><li>ไทย</li></ul><p>${SENTENCES}</p>`,
    ],
    ['a category menu', `<p>Sofas | Tables | Lamps | Beds | Chairs | Carpets</p><p>${SENTENCES}</p>`],
    [
      'a code tutorial',
      `<p>${SENTENCES}</p><pre>.box { display: block; } var q = q || [];</pre><pre>&lt;b class='x'&gt;</pre><p>Write <code>a { color: red; }</code>.</p>`,
    ],
    [
      'a pinyin lesson',
      '<h1>第一課</h1><p>我(wǒ)們(men)學(xué)習(xí)中(zhōng)文(wén)。你(nǐ)好(hǎo)！老(lǎo)師(shī)好(hǎo)！</p>',
    ],
    [
      'help for gamblers',
      `<h1>Casino, slots and debt</h1><p>Gambling ruins families: online casino, sports betting and slot machines. ${SENTENCES}</p><a href="https://help.example/">Help line</a>`,
    ],
    [
      'a blog on spam that quotes it',
      `<h1>What keyword spam looks like</h1><p>${SENTENCES}</p><blockquote>viagra kaufen | online casino | payday loans | write my essay</blockquote><code>国产精品_久久综合</code>`,
    ],
    [
      'a blog on spam that quotes its headings',
      `<h1>How our site was taken over</h1><blockquote>Understanding word embeddings - online casino real money - slot gacor - best betting app - free spins</blockquote><p>Another page was headed "Learn more about Search Results deep learning - Page 14" and strung summaries together. ${SENTENCES}</p>`,
    ],
    [
      'a site map of sister sites',
      `<footer>${['heise', 'golem', 'zeit', 'spiegel', 'taz', 'faz'].map((name) => `<a href="https://www.${name}.test/">${name}</a>`).join(' | ')}</footer><p>${SENTENCES}</p>`,
    ],
    [
      'a job board',
      `<h2>Nurse, full time</h2><p>$4,000 a month, free training, apply today.</p><h2>Cook</h2><p>€2,900, bonus after a year.</p><p>${SENTENCES}</p>`,
    ],
    [
      'a partner at the foot who is named',
      `<p>The &lt;b&gt;window&lt;/b&gt; moves. ${SENTENCES}</p><p>Lamps and curtains come from our workshop: <a href="https://velvet.example/">Velvet</a></p>`,
    ],
    ['nothing', ''],
  ])('stays ordinary with %s', (_, body) => {
    const { kind, score } = recognizePage(page(body), { url: 'https://a.example/' });
    expect(kind).toBe('ordinary');
    expect(score).toBeLessThan(0.4);
  });

  it('survives clobbered names and a missing body', () => {
    const clobbered = page('<form><input name="getAttribute"><img name="body"></form><p>text</p>');
    expect(recognizePage(clobbered).kind).toBe('ordinary');
    const bare = page('');
    bare.body.remove();
    expect(recognizePage(bare)).toEqual({ kind: 'ordinary', score: expect.any(Number), signals: [] });
  });

  it('is left as it was', () => {
    const document = page(`<p>${SENTENCES}</p><div style="display:none">${FARM}</div>`);
    const before = document.documentElement.outerHTML;
    recognizePage(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
