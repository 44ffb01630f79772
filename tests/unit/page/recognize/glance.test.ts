import { describe, expect, it } from 'vitest';
import { LISTED_SCORE, recognizePage } from '../../../../lib/page/recognize';
import { deservesLook } from '../../../../lib/page/recognize/glance';

const URL = 'https://blog.example/post';
const PROSE =
  'A convolution slides a small window over the picture. Every place of the window gives one number. The network learns which numbers matter. Training takes an afternoon on a laptop. '.repeat(
    4,
  );
const CHINESE =
  '卷积网络在图片上滑动一个小窗口。每个位置给出一个数字。网络学习哪些数字重要。训练需要一个下午。'.repeat(6);
const TRADITIONAL = '這個網絡從數據中學習過程，讓對話與問題變得簡單。我們說時間會證明這些線索。'.repeat(6);

function page(body: string, title = 'How convolution works'): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html><head><title>${title}</title></head><body>\n${body}\n</body></html>`,
    'text/html',
  );
}

const looks = (body: string, title?: string) => deservesLook(page(body, title), { url: URL });
const links = (hosts: string[], text = 'partner') =>
  `<p>${hosts.map((host) => `<a href="https://${host}/">${text}</a>`).join(' ')}</p>`;

describe('a glance passes by', () => {
  it.each([
    ['an essay', `<h1>How convolution works</h1><p>${PROSE}</p>`],
    ['an empty page', ''],
    ['a Chinese essay', `<h1>卷积网络</h1><p>${CHINESE}</p>`],
    ['a few sites named in passing', `<p>${PROSE}</p>${links(['github.com', 'arxiv.org', 'example.org'])}`],
    [
      'inline scripts and styles',
      `<p>${PROSE}</p><script>window.x = 1; var a = document.b</script><style>.a{color:red;}</style>`,
    ],
    ['a lesson that shows code', `<p>${PROSE}</p><pre>.a { color: red; }</pre><pre>var a = new B()</pre>`],
    [
      'sources named in the middle of sentences',
      `<p>${PROSE} The <a href="https://arxiv.org/">arxiv preprint server</a> keeps the paper, and
       the <a href="https://paperswithcode.com/">papers with code</a> site keeps the figures.</p>`,
    ],
    [
      'a heading of parts that the text speaks of',
      `<h1>Windows • Pictures • Numbers • Laptops</h1><p>${PROSE}</p>`,
    ],
    [
      'a menu whose words touch',
      `<div>Home-GartenPflanzen-SommerBlumen-WinterStauden-KräuterObst-Gemüse</div><p>${PROSE}</p>`,
    ],
    [
      'a list within a title',
      `<h1>R-CNN, Fast R-CNN, Faster R-CNN, Mask R-CNN</h1><p>${PROSE} R-CNN, Fast R-CNN, Faster R-CNN</p>`,
    ],
    ['a Korean sentence', `<p>${'코딩과 독서와 여행과 영화와 맛집을 좋아하는 개발자입니다. '.repeat(6)}</p>`],
    ['an ampersand that begins no entity', `<p>${PROSE} R&#38;# and &amp;# &amp;# &amp;#</p>`],
    ['a menu of languages', `<p>${PROSE}</p><ul><li>日本語</li><li>简体中文</li><li>繁體中文</li></ul>`],
  ])('%s', (_, body) => {
    expect(looks(body)).toBe(false);
  });
});

describe('a glance asks for a look at', () => {
  it.each([
    [
      'a search repeated as a heading',
      `<h1>Learn more about Search Results pytorch - Page 8</h1><p>${PROSE}</p>`,
    ],
    [
      'links to sites of random names',
      `<p>${PROSE}</p>${links(['fq7a2.example', 'x9k2z.example', 'b3c8d.example'])}`,
    ],
    ['links to sites that sell', `<p>${PROSE}</p>${links(['best-casino.example'])}`],
    ['style rules in the text', `<p>${PROSE} .ad { float: left; } .ad b { color: red; }</p>`],
    ['markup in the text', `<p>${PROSE} &lt;b class="flag-5"&gt;chip&lt;/b&gt; &lt;b class="flag-6"&gt;</p>`],
    ['pronunciations in brackets', `<p>${CHINESE}网(wǎng)络和图(tú)片与数(shù)字</p>`],
    [
      'an offer in another script',
      `<p>${CHINESE}</p>\n<p>Claim your welcome bonus of 200% today and play</p>`,
    ],
    [
      'lines in a script that the page does not use',
      `<p>${PROSE}</p><p>棋牌游戏平台</p> <p>在线真人娱乐</p>`,
    ],
    ['a word struck at random', `<p>${PROSE}</p>\n<p>Grnraqkihwodwybhkqbtsenkj</p>`],
    [
      'a row of empty tags with one id',
      `<p>${PROSE}</p><ins id="pjuwb"></ins><tt id="pjuwb"></tt><small id="pjuwb"></small>`,
    ],
    [
      'tags glued to paragraphs',
      ['github', 'bash', 'linux'].map((tag) => `<p>${CHINESE}${tag}</p>`).join(''),
    ],
    [
      'terms in the middle of sentences that lead to home pages',
      `<p>${PROSE} The <a href="https://aa.example/">golden roof offers</a> window slides over
       the <a href="https://bb.example/">second passport fast</a> picture.</p>`,
    ],
    ['a conversion by machine', `<p>${TRADITIONAL}什么時后，這么做，那么多，標准系統。</p>`],
  ])('%s', (_, body) => {
    expect(looks(body)).toBe(true);
  });

  it('a title of search terms that the text does not speak of', () => {
    expect(looks(`<p>${PROSE}</p>`, 'cheap watches_outlet bags_running shoes_wedding dress_rings')).toBe(
      true,
    );
  });

  it('a heading of search terms that the text does not speak of', () => {
    const terms = ['golden roof offers', 'second passport', 'pet transport', 'cheap seats', 'lab diamonds'];
    expect(looks(`<h1>${terms.join(' • ')}</h1><p>${PROSE}</p>`)).toBe(true);
  });

  it('a title of search terms that the page repeats further down and plants in its sentences', () => {
    const terms =
      'goldankauf tresor,schlüsseldienst billig,zweitpass schnell,sim entsperren,führerschein ohne prüfung';
    const body = `<p>${PROSE}</p><div>${terms}</div><p>A window zweitpass schnell slides over the picture.</p>`;
    expect(looks(body, terms)).toBe(true);
  });

  it('a title of search terms, most of which are planted once in its sentences', () => {
    const title =
      'goldankauf tresor,schlüsseldienst billig,zweitpass schnell,sim entsperren,kredit ohne auskunft';
    const planted = `${PROSE} The goldankauf tresor number wins. A schlüsseldienst billig is next. Each zweitpass schnell counts.`;
    expect(looks(`<p>${planted}</p>`, title)).toBe(true);
    const honest = 'random forest,support vector,neural network,gradient boosting,decision tree';
    const spoken = `${PROSE} ${'A random forest and a support vector machine meet a neural network, gradient boosting and a decision tree. '.repeat(2)}`;
    expect(looks(`<p>${spoken}</p>`, honest)).toBe(false);
  });

  it('links to many sites in a script that the page does not use', () => {
    const hosts = ['alpha.example', 'beta.example', 'gamma.example', 'delta.example', 'epsilon.example'];
    expect(looks(`<p>${PROSE}</p>${links(hosts, '棋牌')}`)).toBe(true);
    expect(looks(`<p>${PROSE}</p>${links(hosts, 'board')}`)).toBe(false);
  });

  it('links to many sites whose texts sell, not the sections of one other site', () => {
    const sites = ['alpha.example', 'beta.example', 'gamma.example'];
    const own = ['delta.example', 'epsilon.example'];
    expect(looks(`<p>${PROSE}</p>${links(sites, 'pills online')}${links(own, 'board')}`)).toBe(true);
    const sections =
      '<a href="https://clinic.example/a">Pill identifier</a> <a href="https://clinic.example/b">Sex and health</a>';
    expect(looks(`<p>${PROSE}</p>${sections}${links([...sites, ...own], 'board')}`)).toBe(false);
  });

  it('a title in a script that the page does not use', () => {
    expect(looks(`<p>${PROSE}</p>`, '棋牌游戏平台下载官网')).toBe(true);
  });
});

describe('a glance drops nothing that the recognizer calls spam', () => {
  const rows = links(
    ['fq7a2.example', 'x9k2z.example', 'b3c8d.example', 'zz81q.example', 'q2w9e.example'],
    '棋牌',
  );
  it.each([
    `<h1>Learn more about Search Results pytorch - Page 8</h1><p>${PROSE}</p><p>Claim your 200% casino bonus</p>`,
    `<p>${PROSE}</p>${rows}`,
    `<p>${CHINESE}github</p><p>${CHINESE}bash</p><p>${CHINESE}linux</p><p>${CHINESE}docker</p>`,
    `<p>${PROSE} .ad { float: left; } .ad b { color: red; } Notice: x in a.php on line 3</p>${rows}`,
  ])('%#', (body) => {
    const document = page(body);
    expect(recognizePage(document, { url: URL }).score).toBeGreaterThanOrEqual(LISTED_SCORE);
    expect(deservesLook(document, { url: URL })).toBe(true);
  });
});

it('leaves the page as it is', () => {
  const document = page(`<p>${PROSE}</p>`);
  const before = document.documentElement.outerHTML;
  deservesLook(document, { url: URL });
  expect(document.documentElement.outerHTML).toBe(before);
});

it('is not fooled by elements that take the names of the document’s members', () => {
  const body = `<img name="body"><img name="documentElement"><img name="title"><form><input name="localName"></form><h1>Learn more about Search Results pytorch - Page 8</h1>`;
  expect(looks(body)).toBe(true);
});
