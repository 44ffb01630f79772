import { describe, expect, it } from 'vitest';
import { findRepairs, repairText } from '../../../lib/text/repair';

describe('repairText', () => {
  it('puts back a full stop lost between two Japanese sentences', () => {
    expect(repairText('結果を公開しましたこのモデルは小さいです')).toBe(
      '結果を公開しました。このモデルは小さいです',
    );
    expect(repairText('精度が上がりますTransformerを使います。')).toBe(
      '精度が上がります。Transformerを使います。',
    );
  });

  it.each([
    '試しましたが、うまくいきませんでした。',
    '必要ですから、準備します。',
    '使いますので便利です。',
    'できるでしょうか。',
    '届きました際に連絡します。',
  ])('leaves a sentence that goes on: %s', (text) => {
    expect(repairText(text)).toBe(text);
  });

  it('puts back a full stop lost between two Chinese sentences', () => {
    expect(repairText('误差降低了但是速度变慢')).toBe('误差降低了。但是速度变慢');
    expect(repairText('我们解决了这个问题')).toBe('我们解决了这个问题');
  });

  it('reads two question marks between spaces as lost no-break spaces, one as a question', () => {
    expect(repairText('來源:NVIDIA ? 作者:NVIDIA ? 2022-04-20')).toBe('來源:NVIDIA 作者:NVIDIA 2022-04-20');
    expect(repairText('Why ? Because.')).toBe('Why ? Because.');
    expect(repairText('One ? two\nthree ? four')).toBe('One ? two\nthree ? four');
  });

  it('gives repairs in order and none overlapping', () => {
    const repairs = findRepairs('公開しましたこの ? 値 ? です');
    for (const [index, repair] of repairs.entries()) {
      expect(repair.end).toBeGreaterThanOrEqual(repair.start);
      expect(repair.start).toBeGreaterThanOrEqual(repairs[index - 1]?.end ?? 0);
    }
    expect(repairs).toHaveLength(3);
  });

  it('leaves honest text of other languages alone', () => {
    const text = 'Was that so? Yes. 「そうです」と言った。';
    expect(repairText(text)).toBe(text);
  });
});
