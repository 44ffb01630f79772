import { describe, expect, it } from 'vitest';
import { extractListing } from '../../../../../lib/page/extract/listing';
import { layouts, layoutsWithoutLinks, pageAround, type Item } from './layouts';

const BASE = 'https://digest.example/search/3';

const items: Record<string, Item[]> = {
  en: [
    [
      'Counting fish with one cheap camera',
      'The camera hangs under the pontoon and sends one frame a second. Its mean error was four per cent.',
    ],
    [
      'Why small batches make normalisation noisy',
      'With two images in a batch the estimate is poor. Group statistics do not depend on the batch…',
    ],
    ['A gentle introduction to ROC curves', ''],
    [
      'Language models for the minutes of meetings',
      'The raw transcript is cut, summarised and read again by a person before anyone signs it.',
    ],
    [
      'Forecasting demand in a village bakery',
      'Two years of sales and a calendar of holidays were enough to halve what was left over.',
    ],
    [
      'What transfer learning is, in ten minutes',
      'A network that knows birds learns planes faster. The first layers stay as they are.',
    ],
  ].map(([title = '', summary = ''], i) => ({ title, summary, url: `/2023/0${i + 1}/post-${i}.html` })),
  ja: [
    [
      '画像認識モデルを小さくする五つの方法',
      '枝刈りと量子化を組み合わせると、精度をほとんど落とさずに容量を十分の一にできました。',
    ],
    [
      '検索と生成を組み合わせた質問応答',
      '社内の文書を検索してから答えを作ることで、根拠のない回答が半分に減りました。',
    ],
    ['勾配消失問題をもう一度考える', ''],
    ['音声認識の前処理でつまずいたこと', '無音区間の扱いと標本化周波数の違いが、誤認識の主な原因でした。'],
    [
      '強化学習で倉庫の搬送を最適化する',
      '台車の待ち時間を報酬に入れたところ、渋滞が目に見えて少なくなりました。',
    ],
    ['表形式データと決定木の相性', '欠損値をそのまま扱えることが、実務では何よりも助かります。'],
  ].map(([title = '', summary = ''], i) => ({
    title,
    summary,
    url: `https://source${i}.example/a/${i}.html`,
  })),
  zh: [
    ['用一支便宜的相機替魚塭數魚', '相機掛在浮台底下,每秒傳回一張影像。平均誤差只有百分之四。'],
    ['為什麼小批次會讓正規化不穩定', '一批只有兩張圖片時,估計值很不可靠。分組統計量則與批次大小無關。'],
    ['十分鐘看懂混淆矩陣', ''],
    ['讓語言模型整理會議紀錄', '先把逐字稿切段再做摘要,最後由專人讀過一遍,才會有人簽名。'],
    ['鄉下麵包店的需求預測', '兩年的銷售紀錄加上節慶日曆,就足以讓賣不完的麵包少掉一半。'],
    ['遷移學習到底在遷移什麼', '認得鳥的網路學起飛機來快得多,因為最前面幾層可以原封不動地留下來。'],
  ].map(([title = '', summary = ''], i) => ({ title, summary, url: `/view/${i + 100}.html` })),
};

function read(list: string, lang: string) {
  const page = new DOMParser().parseFromString(pageAround(list, lang), 'text/html');
  return extractListing(page, { url: BASE }).map(({ title, summary, url }) => ({ title, summary, url }));
}

describe.each(Object.entries(items))('in %s', (lang, wanted) => {
  it.each(Object.entries(layouts))('reads %s', (_, markup) => {
    const found = read(markup(wanted), lang);
    expect(found).toEqual(wanted.map((item) => ({ ...item, url: new URL(item.url, BASE).href })));
  });

  it.each(Object.entries(layoutsWithoutLinks))('reads %s', (_, markup) => {
    expect(read(markup(wanted), lang)).toEqual(wanted.map((item) => ({ ...item, url: null })));
  });
});

it('finds titles without a summary in a column of their own', () => {
  const wanted = items.en ?? [];
  const link = ({ url, title }: Item) => `<a href="${url}">${title}</a>`;
  const full = wanted.filter(({ summary }) => summary !== '');
  const bare = wanted.filter(({ summary }) => summary === '');
  const columns = `<div class="l">${full.map((item) => `<div><h3>${link(item)}</h3><p>${item.summary}</p></div>`).join('')}</div>
    <div class="r"><ul>${bare.map((item) => `<li>${link(item)}</li>`).join('')}</ul></div>`;
  expect(read(columns, 'en').map(({ title }) => title)).toEqual([...full, ...bare].map(({ title }) => title));
});

describe('boxes that are not records', () => {
  const box = (...lines: string[]) =>
    `<div class="b">${lines.map((line) => `<div>${line}</div>`).join('')}</div>`;
  const texts = (items.en ?? []).map(
    ({ summary }) => summary || 'The curve shows each trade of hits for false alarms.',
  );

  it.each([
    [
      'comments under names',
      texts.map((text, i) =>
        box(
          `Ada Example the ${'first second third fourth fifth sixth'.split(' ')[i]}, ${i + 2} days ago`,
          text,
        ),
      ),
    ],
    [
      'comments under short names',
      texts.map((text, i) => box(`Ada ${'BCDEFG'[i]}. Example`, text, '<a href="#reply">Reply</a>')),
    ],
    [
      'quotations above who said them',
      texts.map((text, i) => box(text, `Ada ${'BCDEFG'[i]}. Example, head of machine learning`)),
    ],
    [
      'questions and their answers',
      (items.en ?? []).map(({ title }, i) => box(`Is it true: ${title}?`, texts[i] ?? '')),
    ],
    [
      'what a machine is made of',
      [
        'Battery and power supply',
        'Memory and storage space',
        'Cameras and other sensors',
        'Cables in the cardboard box',
        'Weight without the battery',
      ].map((name, i) => box(name, `${i + 1} pieces`)),
    ],
    ['sections of several paragraphs', (items.en ?? []).map(({ title }) => box(title, ...texts))],
    [
      'paragraphs in boxes of their own',
      texts.map((text) => box(text, text.split('').toReversed().join(''))),
    ],
  ])('%s', (_, boxes) => expect(read(boxes.join(''), 'en')).toEqual([]));
});
