import { describe, expect, it } from 'vitest';
import { analyzePage } from '../../../../lib/page';
import { pageOf, SENTENCES, URL_OF_PAGE } from './convolution-page';

function removedFrom(body: string, title = 'How convolution works'): string[] {
  const report = analyzePage(pageOf(title, body), { url: URL_OF_PAGE, rules: { verdict: 'spam' } });
  return report.removals.map(({ text }) => text);
}

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const ENGLISH = paragraphs(SENTENCES);

const JAPANESE = paragraphs([
  '畳み込みは小さな窓を画像の上で動かし、見えたものを足し合わせる処理です。',
  '同じ重みをすべての場所で使うので、層に必要な重みは少なく、学習も速くなります。',
  'プーリングは近くの答えの中で最も大きいものだけを残し、位置を忘れます。',
]);
const TRADITIONAL = paragraphs([
  '卷積層把一個小視窗在圖片上滑動，並將看到的數值加總起來，得到一張特徵圖。',
  '每個位置都使用相同的權重，因此這一層需要的參數很少，學習起來也比較快。',
  '池化層只保留鄰近區域中最大的答案，並且忘記它原來所在的確切位置。',
]);

describe('single terms in sentences', () => {
  it.each([
    [
      'a Japanese',
      JAPANESE,
      '感想としては、窓を花园矮人灯笼动かすほど結果は滑らかになります。',
      '园矮人灯笼动',
    ],
    [
      'a traditional',
      TRADITIONAL,
      '看完論文之后我們决定把視窗花园矮人转让滑動到下一個位置再加總一次。',
      '园矮人转让',
    ],
  ])('in ideographs that %s page is not written with go', (_, prose, sentence, term) => {
    expect(removedFrom(`${prose}<p>${sentence}</p>`)).toEqual([term]);
  });

  it.each([
    '他寫道：「神经网络的激活函数必须使用非线性函数」，而視窗照樣滑動。',
    '两家机构拥有同一批用户，但资料并不离开各自的服务器。',
  ])('stay where a sentence is quoted, or is in them throughout: %s', (sentence) => {
    expect(removedFrom(`${TRADITIONAL}<p>${sentence}</p>`)).toEqual([]);
  });

  it('of another script go after a full stop where they are a row of words, and one name stays', () => {
    const after = (words: string) =>
      `${ENGLISH}<p>The window moves on. ${words} Moseley wrote of the next.</p>`;
    expect(removedFrom(after('切手 買取 出張'))).toEqual(['切手 買取 出張']);
    expect(removedFrom(after('東京大学'))).toEqual([]);
  });

  it('in Latin letters go where they split a word of Japanese, and stay between two words', () => {
    const said = (sentence: string) => removedFrom(`${JAPANESE}<p>${sentence}</p>`);
    expect(said('一ヶ月使ってみた感gnome lantern outlet想としては悪くないと思います。')).toEqual([
      'gnome lantern outlet',
    ]);
    expect(said('一ヶ月使ってみたgnome lantern outletは悪くないと思います。')).toEqual([]);
  });
});

describe('terms are learnt', () => {
  const LIST = ['garden gnome outlet', 'piano mover hotline', 'gravel by night', 'velvet curtain leak'];
  const farm = (texts: readonly string[]) =>
    `<div style="display:none">${texts.map((text, n) => `<a href="http://xk${n}q7z.example/">${text}</a>`).join(' ')}</div>`;

  it('from a title and the line that repeats it, but for the name at the title’s end', () => {
    const line = LIST.join(' - ');
    const sentence =
      '<p>The window moves on piano mover hotline by one column. Windowpane Weekly says so.</p>';
    const removed = removedFrom(
      `<h1>${line} - How convolution works</h1>${ENGLISH}${sentence}`,
      `${line} - Windowpane Weekly`,
    );
    expect(removed).toContain('piano mover hotline');
    expect(removed).not.toContain('Windowpane Weekly');
  });

  it('not where the page itself speaks of them', () => {
    const line = ['convolution window', ...LIST].join(' | ');
    const spoken =
      '<p>A convolution window slides. The convolution window then moves, and each convolution window sums.</p>';
    const removed = removedFrom(`<p>${line}</p>${ENGLISH}${spoken}`, line);
    expect(removed.join(' ')).toContain('piano mover hotline');
    expect(removed).not.toContain('convolution window');
  });

  it('from their neighbours in a list', () => {
    const known = [LIST[0]!, LIST[3]!, 'bagpipe rental', 'quiet gravel', 'lantern relay'];
    const sentence = '<p>The window moves on gravel by night by one column.</p>';
    const body = (list: readonly string[]) => `<p>${list.join('、')}</p>${ENGLISH}${sentence}${farm(known)}`;
    expect(removedFrom(body(LIST))).toContain('gravel by night');
    expect(removedFrom(body([LIST[1]!, LIST[2]!, 'shape by picture']))).not.toContain('gravel by night');
  });

  it('from a farm, as far as links that lead to as random a home page repeat them', () => {
    const link = (href: string) =>
      `<p>The picture of the layer <a href="${href}">window weights</a> shows what the last one says.</p>`;
    const body = (href: string) =>
      `${ENGLISH}${link(href)}${farm(['window weights', 'bagpipe rental', 'velvet leak', 'gravel by night', 'quiet gnome'])}`;
    expect(removedFrom(body('http://zq7kx9.example/'))).toContain('window weights');
    expect(removedFrom(body('https://weights.example/window/notes'))).not.toContain('window weights');
  });
});
