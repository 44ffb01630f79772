import { describe, expect, it } from 'vitest';
import { findGibberish } from '../../../../lib/page/traces/gibberish';
import { findGluedSentences } from '../../../../lib/page/traces/glued-sentence';
import { findGluedTag } from '../../../../lib/page/traces/glued-tag';
import { findHomoglyphs, findInvisible } from '../../../../lib/page/traces/disguise';
import { measureJunkPairs } from '../../../../lib/page/traces/junk-pair';
import { findKeywordLine, readKeywordLine } from '../../../../lib/page/traces/keyword-line';
import { findLeakedSource } from '../../../../lib/page/traces/leaked-source';
import { findLeakedEntities, findLeakedTags } from '../../../../lib/page/traces/leaked-tag';
import { findLostIdeographs, findLostSpaces } from '../../../../lib/page/traces/lost-character';
import { findReadings, measureReadings } from '../../../../lib/page/traces/reading';
import { findSearchEcho } from '../../../../lib/page/traces/search-echo';
import type { TraceRun } from '../../../../lib/page/traces/run';

const cut = (text: string, runs: readonly TraceRun[]) => runs.map(({ start, end }) => text.slice(start, end));

describe('keyword lines', () => {
  it.each([
    ['red lamp shop_blue lamp shop_lamp outlet', 3],
    ['便宜沙发-二手家具-办公桌椅-床垫批发', 4],
    ['sofá barato|mesa usada|cama grande', 3],
    ['格安 家具 通販 ソファ 北欧 中古', 6],
    ['값싼 의자,중고 책상,침대 할인', 3],
  ])('reads %s as %i terms', (text, terms) => {
    expect(readKeywordLine(text)?.terms).toHaveLength(terms);
  });

  it.each([
    'The state-of-the-art method, which we describe below, is simple.',
    'a_long_file_name_here',
    'Erste Hilfe und/oder Notruf',
    '今天天气很好，我们去公园散步，然后回家吃饭。',
    '라벨 오류를 찾는 가장 쉬운 방법',
    'Home',
  ])('leaves %s alone', (text) => {
    expect(readKeywordLine(text)).toBeNull();
  });

  it('finds the terms in front of an honest title', () => {
    const text = 'lamp shop cheap_blue lamp sale_lamp outlet store_How convolution works - A Blog';
    const line = findKeywordLine(text)!;
    expect(text.slice(line.start, line.end)).toBe('lamp shop cheap_blue lamp sale_lamp outlet store');
  });
});

describe('leaked source', () => {
  it.each([
    ['Go. .box { display: block; margin: 0 auto; } On.', ['.box { display: block; margin: 0 auto; }']],
    [
      'img, p.wide { float: left; width: 85%; /* note */…',
      ['img, p.wide { float: left; width: 85%; /* note */…'],
    ],
    [
      'Before var _q = _q || []; (function() { var s = document.createElement("script"); After that',
      ['var _q = _q || []; (function() { var s = document.createElement("script");'],
    ],
    [
      'X Warning: strlen() expects a string in /srv/www/list.php on line 12 and on',
      ['Warning: strlen() expects a string in /srv/www/list.php on line 12'],
    ],
    [
      'so PHP Fatal error: Uncaught TypeError: trim() wants a string in /srv/www/inc/feed.php:40 Stack trace: #0 /srv/www/index.php(3): feed() #1 {main} thrown in /srv/www/inc/feed.php on line 40 it goes',
      [
        'PHP Fatal error: Uncaught TypeError: trim() wants a string in /srv/www/inc/feed.php:40 Stack trace: #0 /srv/www/index.php(3): feed() #1 {main} thrown in /srv/www/inc/feed.php on line 40',
      ],
    ],
    [
      `Then Traceback (most recent call last): File "/srv/app/feed.py", line 12, in load rows = read() File "/srv/app/rows.py", line 3, in read ValueError: 'empty' and on it went`,
      [
        `Traceback (most recent call last): File "/srv/app/feed.py", line 12, in load rows = read() File "/srv/app/rows.py", line 3, in read ValueError: 'empty'`,
      ],
    ],
    [
      '{% for post in posts %}{{ post.title|escape }}{% endfor %} News',
      ['{% for post in posts %}', '{{ post.title|escape }}', '{% endfor %}'],
    ],
    ['Warning: the oven gets hot in 5 minutes', []],
    ['[caption id="a1" width="30"] A cat', ['[caption id="a1" width="30"]']],
  ])('cuts exactly the leak out of %s', (text, leaks) => {
    expect(cut(text, findLeakedSource(text))).toEqual(leaks);
  });

  it.each([
    'We write the set {a, b, c} and the map {x: 1}.',
    'See [1], [Smith 2020] and [sic].',
    'Let x = y and the function of time is on line 4.',
  ])('leaves %s alone', (text) => {
    expect(findLeakedSource(text)).toEqual([]);
  });

  it('stays linear on a long run of words before a brace', () => {
    expect(findLeakedSource(`${'word '.repeat(2_000)}{`.repeat(20))).toEqual([]);
  });
});

describe('markup as text', () => {
  it('finds tags one by one, not what they enclose', () => {
    const text = "The <b class='hit'>network</b> learns, a < b and c > d";
    expect(cut(text, findLeakedTags(text))).toEqual(["<b class='hit'>", '</b>']);
  });

  it('finds character references', () => {
    const text = 'one&nbsp;two &#8217; R&D';
    expect(cut(text, findLeakedEntities(text))).toEqual(['&nbsp;', '&#8217;']);
  });
});

describe('readings', () => {
  it('finds the bracket behind an ideograph and nothing else', () => {
    const text = '訓練網(wǎng)絡(luò)時，f(x) 與 (note) 不變';
    expect(cut(text, findReadings(text))).toEqual(['(wǎng)', '(luò)']);
    expect(measureReadings(text)).toMatchObject({ readings: 2, characters: 2 });
  });
});

describe('search echoes', () => {
  it.each([
    ['Learn more about Search Results trees - Page 3', true],
    ['Saiba mais sobre os resultados da pesquisa: visão – Página 3', true],
    ['了解更多关于搜索结果 注意力 - 第 9 页', true],
    ['Suchergebnisse: Bäume – Seite 21', false],
    ['You searched for trees, page 4', false],
    ['検索：木（3ページ）', false],
  ])('reads %s', (text, lure) => {
    expect(findSearchEcho(text)?.lure).toBe(lure);
  });

  it('leaves an article on search results alone', () => {
    expect(findSearchEcho('How we made search results faster')).toBeNull();
    expect(findSearchEcho('What I searched for all these years')).toBeNull();
  });
});

describe('damage', () => {
  it('finds the word glued behind a full stop', () => {
    const text = '网络因此更快。github';
    expect(cut(text, [findGluedTag(text)!])).toEqual(['github']);
    expect(findGluedTag('网络因此更快。')).toBeNull();
  });

  it('finds the place of a lost full stop in Japanese', () => {
    const text = '試してみましたモデルは速いですが、精度は低いです。';
    expect(findGluedSentences(text).map(({ start }) => text.slice(start, start + 3))).toEqual(['モデル']);
  });

  it('finds question marks that were spaces or ideographs', () => {
    expect(findLostSpaces('來源:甲 ? 作者:乙 ? 2020')).toHaveLength(2);
    expect(findLostSpaces('Why ? Because.')).toEqual([]);
    expect(findLostIdeographs('資源有限?。因此')).toHaveLength(1);
  });

  it('tells gibberish from long words', () => {
    const text = 'Xkqvbtrwpzdnhqjf and Donaudampfschifffahrt and internationalization';
    expect(cut(text, findGibberish(text))).toEqual(['Xkqvbtrwpzdnhqjf']);
  });

  it('finds noise pairs drawn from a small alphabet', () => {
    const clauses = [
      '模型的误差越来越小',
      '我们把数据分成两份',
      '训练需要很长的时间',
      '结果和之前的一样好',
      '这个方法比较简单',
      '参数的数量并不多',
      '最后再看一次结果',
      '时间都花在数据上',
      '误差的来源有两个',
      '方法本身没有问题',
    ];
    const noise = ['蹦芹', '撤蹦', '芹辗', '辗撤', '蹦辗', '芹撤', '撤芹', '辗蹦', '芹蹦', '撤辗'];
    const dirty = clauses.map((clause, i) => `${clause}${noise[i]}，`).join('');
    expect(measureJunkPairs(dirty).pairs.length).toBeGreaterThan(7);
    expect(measureJunkPairs(clauses.join('，')).pairs.length).toBeLessThan(2);
  });

  it('finds invisible characters inside words and look-alike letters', () => {
    expect(findInvisible('ca\u200bsino and a \u202eb')).toHaveLength(2);
    expect(findInvisible('plain words')).toEqual([]);
    expect(findHomoglyphs('pаypal')).toHaveLength(1);
  });
});
