import { describe, expect, it, test } from 'vitest';
import {
  articleKeys,
  estimateSimilarity,
  foldText,
  isSameArticle,
  normaliseAddress,
  normaliseTitle,
} from '../../../../lib/text/similar';

describe('foldText', () => {
  test.each([
    ['ABC abc', 'abc abc'],
    ['Résumé Größe', 'resume große'],
    ['ディープラーニング', 'でぃーぷらーにんぐ'],
    ['ディープ', 'でぃーぷ'],
    ['機器學習與神經網絡', '机器学习与神经网络'],
    ['がぎぐ', 'がぎぐ'],
    ['벡터', '벡터'],
  ])('%s → %s', (text, folded) => expect(foldText(text)).toBe(folded));

  it('changes nothing more the second time', () => {
    for (let code = 0x20; code < 0xffff; code += 7) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const once = foldText(String.fromCharCode(code));
      expect(foldText(once), code.toString(16)).toBe(once);
    }
  });
});

describe('normaliseAddress', () => {
  test.each([
    ['https://www.example.com/post/?utm_source=x&utm_medium=y', 'example.com/post'],
    ['http://m.example.com/post#comments', 'example.com/post'],
    ['https://amp.example.com/post', 'example.com/post'],
    ['https://example.com/post/amp/', 'example.com/post'],
    ['https://example.com/index.html', 'example.com'],
    ['https://example.com/view.php?id=7&fbclid=abc', 'example.com/view.php?id=7'],
    ['https://example.com/view.php?b=2&a=1', 'example.com/view.php?a=1&b=2'],
    ['https://example.com/#!/post/1', 'example.com#!/post/1'],
    ['https://example.com/news?page=2', 'example.com/news?page=2'],
    ['https://m.com/x', 'm.com/x'],
    ['HTTPS://EXAMPLE.com:443/Case', 'example.com/Case'],
  ])('%s → %s', (address, key) => expect(normaliseAddress(address)).toBe(key));

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '/relative',
    '',
    null,
    'http://',
    `https://example.com/${'a'.repeat(9_000)}`,
  ])('%s has none', (address) => expect(normaliseAddress(address)).toBeNull());

  it('keeps different identities apart', () => {
    expect(normaliseAddress('https://example.com/view?id=1')).not.toBe(
      normaliseAddress('https://example.com/view?id=2'),
    );
  });
});

test('a title is compared without width, case, quotes and script', () => {
  expect(normaliseTitle('「GPT-4 深度學習」')).toBe(normaliseTitle('gpt-4  深度学习'));
});

describe('isSameArticle', () => {
  const summary = '很多初學者會背卷積公式,卻說不清一個輸出像素到底看到了原圖的多大範圍,這個範圍就是感受野。';
  const article = { title: '從零理解卷積神經網絡的感受野', summary, url: 'https://a.example/1' };

  it('knows a repost in simplified characters on another site', () => {
    const repost = {
      title: '从零理解卷积神经网络的感受野',
      summary: '很多初学者会背卷积公式,却说不清一个输出像素到底看到了原图的多大范围,这个范围就是感受野。',
      url: 'https://b.example/2',
    };
    expect(isSameArticle(articleKeys(article), articleKeys(repost))).toBe(true);
  });

  it('knows it by its title alone where a listing shows no summary', () => {
    expect(isSameArticle(articleKeys(article), articleKeys({ ...article, summary: '', url: null }))).toBe(
      true,
    );
  });

  it('keeps the awards of two years apart', () => {
    const of = (year: number) => ({
      title: `Announcing the ${year} customer satisfaction award winners`,
      summary: 'The winners, chosen by readers.',
      url: null,
    });
    expect(isSameArticle(articleKeys(of(2025)), articleKeys(of(2026)))).toBe(false);
  });

  it('keeps sections with one name apart', () => {
    const a = {
      title: 'Introduction',
      summary: 'Decision trees split the data until every leaf is pure.',
      url: 'https://a.example/1',
    };
    const b = {
      title: 'Introduction',
      summary: 'Bayesian optimisation tunes what a grid cannot reach.',
      url: 'https://b.example/1',
    };
    expect(isSameArticle(articleKeys(a), articleKeys(b))).toBe(false);
  });

  it('keeps two articles at one address apart when they share nothing', () => {
    const other = { title: '模型上線之後怎麼做監控', summary: '模型上線只是開始。', url: article.url };
    expect(isSameArticle(articleKeys(article), articleKeys(other))).toBe(false);
  });

  it('calls articles without letters the same as nothing', () => {
    const empty = { title: '', summary: '…', url: null };
    expect(isSameArticle(articleKeys(empty), articleKeys(empty))).toBe(false);
  });
});

test('a text is wholly similar to itself, and to another in proportion', () => {
  const keys = (title: string) => articleKeys({ title, summary: '', url: null }).signature;
  const text = 'Gradient checkpointing explained with a stack of books and a very small desk';
  expect(estimateSimilarity(keys(text), keys(text))).toBe(1);
  const near = estimateSimilarity(keys(text), keys(text.replace('very small', 'rather wide')));
  expect(near).toBeGreaterThan(0.45);
  expect(near).toBeLessThan(0.95);
  expect(
    estimateSimilarity(keys(text), keys('Predicting machine failures from vibration data in cold halls')),
  ).toBeLessThan(0.2);
});

test('lone surrogates and a million characters are keys too', () => {
  expect(() =>
    articleKeys({ title: '\ud800x', summary: 'a\udfff'.repeat(500_000), url: 'https://\ud800' }),
  ).not.toThrow();
});
