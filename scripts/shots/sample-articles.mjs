/** Texts written for the screenshots, mild and made up, in the shape that scraped listings have. */
const ENGLISH = [
  [
    'A gentle introduction to attention in sequence models',
    'Attention lets a network look back at every position of its input and weigh them. We build one from scratch, plot what it attends to, and see why it replaced recurrence in translation. The code fits on a page and needs nothing but arrays.',
  ],
  [
    'Why your validation score lies: leakage in time series',
    'Random splits leak the future into the past. Blocked and rolling splits are shown side by side on three public data sets, together with the size of the error that each of them hides.',
  ],
  [
    'Gradient boosting or a small network for tabular data?',
    'We tuned both for the same number of hours on forty data sets. Trees win where features are irregular and data are few; networks catch up once targets are smooth.',
  ],
  [
    'Quantising a language model to four bits without tears',
    'Rounding weights naively breaks a few channels that carry most of the signal. Keeping those in higher precision restores almost all of the accuracy at a quarter of the memory.',
  ],
  ['Graph neural networks, explained with a train timetable', ''],
];
const JAPANESE = [
  [
    '注意機構をゼロから実装して理解する',
    '系列変換モデルの中心にある注意機構を、配列だけを使って一から実装します。重みを可視化し、翻訳で再帰型ネットワークに取って代わった理由を確かめます。計算量を減らす工夫や、長い文書を扱うときの注意点もあわせて紹介します。',
  ],
  [
    '時系列データの検証で起きるリークを避ける方法',
    '無作為に分割すると未来の情報が過去に漏れてしまいます。三つの公開データで、分割方法ごとの誤差の違いを並べて示します。',
  ],
  [
    '表形式データには勾配ブースティングか小さなネットワークか',
    '四十のデータセットで同じ時間だけ調整し、精度と学習時間を比べました。',
  ],
  [
    '大規模言語モデルを四ビットに量子化する',
    '単純な丸めでは信号の大半を担う少数のチャネルが壊れます。その部分だけ高い精度で残すと、四分の一のメモリでほぼ元の精度に戻ります。',
  ],
];
const TRADITIONAL = [
  [
    '以注意力機制理解序列模型',
    '我們從頭實作注意力機制，畫出它所關注的位置，說明它為何在翻譯中取代了循環網路。',
  ],
];

const DAY = 86_400_000;

/** `count` articles in batches as `savePage` takes them, newest last; the same for the same `count`. */
export function sampleBatches(count, now = Date.now()) {
  const batches = [];
  for (let done = 0, page = 0; done < count; page += 1) {
    const size = Math.min(page % 3 === 2 ? 4 : 10, count - done);
    batches.push(batchOf(page, done, size, now - page * DAY * 0.7 - 600_000));
    done += size;
  }
  return batches.toReversed();
}

function batchOf(page, from, size, savedAt) {
  const mirror = page % 3 === 2;
  const texts = page % 2 === 0 ? JAPANESE : ENGLISH;
  const host = ['search-notes.example', 'ml-digest.example', 'tech-mirror.example', 'papers-daily.example'][
    page % 4
  ];
  const articles = Array.from({ length: size }, (_, place) => {
    const [title, summary] = (mirror && place === 0 ? TRADITIONAL : texts)[
      mirror && place === 0 ? 0 : (from + place) % texts.length
    ];
    const number = from + place;
    return {
      id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      role: mirror ? (place === 0 ? 'main' : 'related') : 'record',
      title: number > 12 ? `${title} (${number})` : title,
      summary,
      url: number % 7 === 6 ? null : `https://${host}/articles/${number}`,
      language: mirror && place === 0 ? 'zh-TW' : texts === JAPANESE ? 'ja' : 'en',
      ...(number % 5 === 0 && {
        source: 'arXiv',
        references: [{ kind: 'arxiv', id: '1706.03762', url: 'https://arxiv.org/abs/1706.03762' }],
      }),
      ...(number % 4 === 1 && { author: 'M. Tanaka', publishedAt: '2026-08-14' }),
    };
  });
  return {
    pageId: `page-${page}`,
    url: `https://${host}/search?q=topic-${page}`,
    title: mirror
      ? 'Mirror'
      : `Search results for ${texts === JAPANESE ? '機械学習' : 'machine learning'}, page ${page + 1}`,
    kind: mirror ? 'article' : 'listing',
    savedAt: Math.round(savedAt),
    articles,
  };
}
