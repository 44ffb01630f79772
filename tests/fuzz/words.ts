import type { Random } from './random';

const SCRIPTS = [
  'neural network attention data model training gradient transformer benchmark token',
  '神经网络 模型 训练 数据 注意力 梯度 变换器 学习 机器 图像 我们 提出 方法',
  '神經網絡 模型 訓練 數據 基于 這里 為什么 學習 機器 圖像 我們 方法',
  '機械学習 モデル です データ ました 学習 について 画像 そして これは',
  '기계 학습 모델 데이터 훈련 신경망 이미지 우리는 방법',
  'שלום נתונים רשת למידה מודל',
  'обучение модель данные сеть градиент',
];

const STRANGE = [
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u00ad',
  '\u0301'.repeat(20),
  '\u0000',
  '\ud83d\udc69\u200d\ud83d\udcbb',
  '\ufffd',
  '\u2028',
  '\u00a0',
  '\u3000',
  '&#x202E;',
  '&#0;',
  '&#xD800;',
  '&amp;lt;',
  '\u{10ffff}',
  'İ',
  'ﬁ',
];

const SEPARATORS = [' ', ' ', ' ', ',', '_', '|', '-', '。', '、', '. ', '', '?', '…'];

/** Words of one script with separators and, now and then, characters that break naive code. */
export function text(random: Random, words: number, strange = 0.03): string {
  const vocabulary = random.pick(SCRIPTS).split(' ');
  const separator = random.pick(SEPARATORS);
  return random
    .times(words, () => (random.chance(strange) ? random.pick(STRANGE) : random.pick(vocabulary)) + separator)
    .join('');
}

/** What spam pages show, so that cleaning has work: each a shape, with words of no site. */
export function spamText(random: Random): string {
  const term = () => text(random, random.between(1, 2), 0).trim();
  return random.pick([
    () => random.times(random.between(4, 30), term).join(random.pick(['_', ',', '|', '-', '、'])),
    () => '學(xué)習(xí)網(wǎng)絡(luò)應(yīng)用系統(tǒng)數(shù)據(jù)'.repeat(random.skewed(400)),
    () => '&lt;b class=&#39;flag-5&#39;&gt;Transformer&lt;/b&gt; '.repeat(random.skewed(300)),
    () => '.centered { display: block; margin: 0 auto; } figure { float: left } '.repeat(random.skewed(300)),
    () => 'Deprecated: strpos(): Non-string needles will be interpreted in /www/a.php on line 82 ',
    () => 'ありましたもし才能がないですまたデータが'.repeat(random.skewed(300)),
    () => 'Learn more about Search Results 参考文献 - Page 3 ',
    () =>
      random
        .times(
          random.between(2, 60),
          () => `<a href="https://x${random.between(1, 999)}.example/">${term()}</a>| `,
        )
        .join(''),
  ])();
}
