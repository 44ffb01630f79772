import { describe, expect, it } from 'vitest';
import { analyzePage } from '../../../../lib/page';

/** What is hidden on a page that was called spam, for reasons that do not stand in these tests. */
function hiddenOn(body: string, lang: string): string[] {
  const page = new DOMParser().parseFromString(
    `<!doctype html><html lang="${lang}"><head><title>Notes</title></head><body>${body}</body></html>`,
    'text/html',
  );
  const { removals } = analyzePage(page, {
    url: 'https://notes.example/list',
    rules: { verdict: 'spam' },
  });
  return removals.filter(({ reason }) => reason === 'ad').map(({ text }) => text);
}

const NOTES = [
  ['觀察者模式', '物件之間一對多的依賴關係，當物件狀態改變時，所有依賴者會被通知。'],
  ['快速排序的平均情形', '選擇樞紐的方法決定了遞迴的深度，隨機選擇時平均只需要線性對數的比較次數。'],
  ['遞迴與尾呼叫', '編譯器把最後一步的呼叫改寫為跳躍，於是堆疊不再增長，迴圈與遞迴成了同一件事。'],
  ['雜湊表的碰撞', '鏈結串列簡單而耗記憶體，開放定址省空間卻怕負載過高，兩者的取捨由資料決定。'],
  ['圖的最短路徑', '沒有負權重的邊時，優先佇列每次取出最近的頂點，直到目的地被取出為止。'],
  ['動態規劃的狀態', '先寫下遞迴式，再決定計算順序，最後才省略不再需要的那些列。'],
  ['二元搜尋的邊界', '左閉右開的區間讓長度等於兩端之差，也讓空區間不必另外處理。'],
] as const;

function note([title, text]: readonly string[], at: number, label: string): string {
  return `<div class="post"><h2><a href="/2020/${at}/">${title}</a></h2><p>${text}</p>${label === '' ? '' : `<a class="more" href="/2020/${at}/">${label}</a>`}</div>`;
}

describe('a record that closes unlike its like', () => {
  it('closes alike where only a reading in brackets was put into its label', () => {
    const labels = [
      '閱讀全文',
      '閱讀全文',
      '閱讀全文',
      '閱讀全文',
      '閱讀(dú)全文',
      '閱讀全文',
      '閱讀全文(wén)',
    ];
    expect(hiddenOn(NOTES.map((each, at) => note(each, at, labels[at]!)).join(''), 'zh-Hant')).toEqual([]);
  });

  it('is the page’s own where a second one closes in the same words', () => {
    const closed = new Set([1, 4]);
    const list = NOTES.map((each, at) => note(each, at, closed.has(at) ? '閱讀全文' : '')).join('');
    expect(hiddenOn(list, 'zh-Hant')).toEqual([]);
  });

  it('is the page’s own where it is too long for an offer', () => {
    const long = NOTES[1][1].repeat(14);
    const list = NOTES.map((each, at) =>
      at === 2 ? note([each[0], long], at, '看完整的設定過程') : note(each, at, '閱讀全文'),
    ).join('');
    expect(hiddenOn(list, 'zh-Hant')).toEqual([]);
  });
});

const STUDIES = [
  [
    'Attention without softmax',
    'A linear kernel keeps the memory flat, and the loss curve hardly notices it.',
  ],
  ['Pruning by rows', 'Half of the weights were not needed, and whole rows make inference faster.'],
  [
    'Training on few photos',
    'Two hundred pictures of herons are enough once the crops are chosen with care.',
  ],
  [
    'Why the gradient stalls',
    'The valley was flat and the step too short, so each layer was measured in turn.',
  ],
  ['Words as vectors', 'The geometry behind an old game turns out to be useful for a search.'],
  ['Measuring a classifier', 'Accuracy misleads where a class is rare, and the curve tells the rest.'],
] as const;

function studies(between: string): string {
  const records = STUDIES.map(
    ([title, text], at) => `<li class="r"><a href="/n/${at}">${title}</a><p>${text}</p></li>`,
  );
  records.splice(3, 0, `<li class="r">${between}</li>`);
  return `<ul>${records.join('')}</ul>`;
}

describe('a record that leads off the site', () => {
  it('is no advertisement for a few words that the page uses nowhere else', () => {
    expect(
      hiddenOn(studies('<a href="https://www.twitter.com/notes">Follow us on Twitter</a>'), 'en'),
    ).toEqual([]);
  });

  it('is no advertisement where it leads to many places', () => {
    const share = ['weibo', 'twitter', 'facebook', 'linkedin'].map(
      (name) => `<a href="https://${name}.example/">Share the notebook with ${name}</a>`,
    );
    expect(hiddenOn(studies(share.join(' ')), 'en')).toEqual([]);
  });

  it('is one where it speaks of something else to one place', () => {
    const offer =
      '<a href="https://roofs4u.example/">A new roof before the rain comes</a><p>Own crew, scaffold included. We visit the same day.</p>';
    expect(hiddenOn(studies(offer), 'en')).toEqual([expect.stringContaining('A new roof')]);
  });
});

const MENU = STUDIES.map(([title], at) => `<p><a href="/n/${at}">${title}</a></p>`).join('');
const TEXT = STUDIES.map(([title, text]) => `<p>${title}. ${text} ${text} It was written down.</p>`).join('');

describe('a line between the paragraphs', () => {
  it.each([
    [
      'only asks to act, as an entry of a menu does',
      '<div><a href="https://media.notes-press.example/">Advertise With Us</a></div>',
    ],
    [
      'states the terms of the page',
      '<div><p>Sign Up</p><p>This site is protected by a riddle. <a href="https://corp.example/">Privacy Policy</a> | <a href="https://corp.example/">Terms of Service</a></p></div>',
    ],
    [
      'names where to follow its author',
      '<p>Ada Wall wrote a book. Follow her on <a href="https://twitter.example/">Twitter</a> @adawallwrites</p>',
    ],
  ])('is no advertisement where it %s', (_, line) => {
    expect(hiddenOn(`${MENU}<h1>Notes</h1>${TEXT}${line}`, 'en')).toEqual([]);
  });

  it('is one where it closes an offer', () => {
    const offer =
      '<div><p>Casino bonus: 200% on your first deposit!</p><p><a href="https://k3v9q.example/">Join now</a></p></div>';
    expect(hiddenOn(`${MENU}<h1>Notes</h1>${TEXT}${offer}`, 'en').join('\n')).toMatch(/Casino[^]*Join now/);
  });
});
