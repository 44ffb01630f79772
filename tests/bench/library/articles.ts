/** An article of the benchmark: a third each Japanese, Chinese and English, words by Zipf's law, 40 + 300 characters. */
export interface BenchArticle {
  title: string;
  summary: string;
  url: string;
  tags: string;
  savedAt: Date;
}

const KANA = 'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん';
const KATAKANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロワンー';
const HAN =
  '机器学习模型训练数据深度神经网络语言注意力优化算法参数梯度推理生成视觉图像文本向量空间概率分布函数损失测试评估任务知识蒸馏微调预训练大小时间方法结果研究问题系统应用分析处理';
const KANJI =
  '機械学習模型訓練資料深層神経回路言語注意最適化手法変数勾配推論生成視覚画像文章空間確率分布関数損失試験評価課題知識蒸留調整事前大小時間方法結果研究問題応用分析処理';
const SYLLABLES =
  'ba be ca co da de en er fa ga in la lo ma me na ne or pa po ra re sa ser ta ten tion tor tra un va ver'.split(
    ' ',
  );
const VOCABULARY = 6000;

/** The same numbers at each run (mulberry32), 0 to 1. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

const random = randomOf(20_261_122);
const among = (text: string | string[]): string => text[Math.floor(random() * text.length)]!;
const many = (from: string | string[], count: number): string =>
  Array.from({ length: count }, () => among(from)).join('');

const VOCABULARIES = {
  ja: Array.from({ length: VOCABULARY }, () => {
    const kind = random();
    if (kind < 0.5) return many(KANJI, 1 + Math.floor(random() * 3));
    return kind < 0.75
      ? many(KATAKANA, 2 + Math.floor(random() * 5))
      : many(KANA, 1 + Math.floor(random() * 4));
  }),
  zh: Array.from({ length: VOCABULARY }, () => many(HAN, 1 + Math.floor(random() * 3))),
  en: Array.from({ length: VOCABULARY }, () => many(SYLLABLES, 1 + Math.floor(random() * 4))),
};
const LATIN = ['BERT', 'GPT-4', 'Transformer', 'LoRA', 'ResNet', 'CLIP', 'PyTorch', 'CUDA', 'RLHF', 'arXiv'];

/** Rank by Zipf's law (exponent about 1) over a vocabulary. */
function zipf(words: string[], next: () => number): string {
  return words[Math.floor(words.length ** next()) - 1] ?? words[0]!;
}

function textOf(language: keyof typeof VOCABULARIES, length: number, next: () => number): string {
  const space = language === 'en' ? ' ' : '';
  let text = '';
  while (text.length < length) {
    const word =
      next() < 0.06 ? LATIN[Math.floor(next() * LATIN.length)]! : zipf(VOCABULARIES[language], next);
    text += (text && space) + word + (next() < 0.08 ? (language === 'en' ? ',' : '、') : '');
  }
  return text;
}

export function articleOf(index: number): BenchArticle {
  const next = randomOf(index + 1);
  const language = (['ja', 'zh', 'en'] as const)[index % 3]!;
  return {
    title: textOf(language, 34, next),
    summary: textOf(language, 300, next),
    url: `https://site${Math.floor(next() * 200)}.example/posts/${index}`,
    tags: next() < 0.1 ? 'ml,to-read' : '',
    savedAt: new Date(Date.UTC(2020, 0, 1) + index * 1_800_000),
  };
}

/** What people type, keystroke by keystroke: common and rare words of each language, phrases, mixed and excluding ones. */
export function queriesOf(count: number): string[] {
  const next = randomOf(7);
  const queries: string[] = [];
  while (queries.length < count) {
    const words = VOCABULARIES[(['ja', 'zh', 'en'] as const)[queries.length % 3]!];
    const word = zipf(words, next);
    const other = next() < 0.5 ? LATIN[Math.floor(next() * LATIN.length)]! : zipf(words, next);
    const typed = [word, `${word} ${other}`, `"${word}"`, `${word} -${other}`][Math.floor(next() * 4)]!;
    for (let end = 1; end <= typed.length && queries.length < count; end++) queries.push(typed.slice(0, end));
  }
  return queries;
}
