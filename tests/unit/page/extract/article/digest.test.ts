import { expect, it } from 'vitest';
import { digestOf } from '../../../../../lib/page/extract/article/digest';

const ENGLISH = Array.from(
  { length: 12 },
  (_, i) =>
    `Attention weights of layer ${i} say which tokens a model looks at when it writes the next token. The weather in town number ${i} stayed mild for the rest of that long and quiet week. Models with sparse attention weights read long documents faster than models that attend to all tokens.`,
);
const CHINESE = Array.from(
  { length: 16 },
  (_, i) =>
    `第${i}層的注意力權重說明模型在生成下一個詞元時關注哪些詞元。稀疏注意力讓模型更快地讀完很長的文件。今天的天氣在第${i}個城市裡一直很溫和,適合散步。`,
);

it('picks at most three of the sentences, as written and in their order', () => {
  const digest = digestOf(ENGLISH, 'en');
  expect(digest.length).toBeGreaterThan(0);
  expect(digest.length).toBeLessThanOrEqual(3);
  const whole = ENGLISH.join(' ');
  const places = digest.map((sentence) => whole.indexOf(sentence));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it('splits Chinese into sentences too', () => {
  const digest = digestOf(CHINESE, 'zh-TW');
  expect(digest.length).toBeGreaterThan(0);
  for (const sentence of digest) expect(sentence).toMatch(/。$/);
});

it('leaves short articles alone', () => expect(digestOf(ENGLISH.slice(0, 2), 'en')).toEqual([]));
