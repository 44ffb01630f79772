import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { findCredit, findOriginal, findReferences } from '../../../../../lib/page/extract/references';

const LINES = readFileSync(join(__dirname, '../../../../fixtures/references/lines.tsv'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((row) => row.split('\t') as [string, string, string, string]);

/** As `kind:id`, with the credited source as `source:name`. */
function read(line: string): string[] {
  const original = findOriginal(line, [], [line]);
  const found = original.references.map(({ kind, id }) => `${kind}:${id}`);
  return original.source === null ? found : [...found, `source:${original.source}`];
}

describe('150 lines in six languages, with look-alikes', () => {
  it('is that many', () => expect(LINES.length).toBeGreaterThanOrEqual(150));

  // Most Chinese and Japanese pages write these signs in full width.
  it('reads them alike with full-width signs between ideographs', () => {
    const wide = { ':': '\uff1a', '(': '\uff08', ',': '\uff0c', '|': '\uff5c' } as const;
    const wrong = LINES.flatMap(([, , , line]) => {
      const other = line.replaceAll(
        /(?<=[\u3040-\u30ff\u3400-\u9fff])[:(,|]/g,
        (sign) => wide[sign as keyof typeof wide],
      );
      const [as, widened] = [read(line).join(), read(other).join()];
      return as === widened ? [] : [`${other} → ${widened} (else: ${as})`];
    });
    expect(wrong).toEqual([]);
  });

  it('finds at least 95 % of what is there, and at least 99 % of what it finds is right', () => {
    const wrong: string[] = [];
    let [right, found, wanted] = [0, 0, 0];
    for (const [, references, source, line] of LINES) {
      const truth = [
        ...references.split(' ').filter(Boolean),
        ...(source === '' ? [] : [`source:${source}`]),
      ];
      const mine = read(line);
      right += mine.filter((item) => truth.includes(item)).length;
      found += mine.length;
      wanted += truth.length;
      if (mine.join() !== truth.join())
        wrong.push(`${line} → ${mine.join(', ')} (true: ${truth.join(', ')})`);
    }
    expect(right / found, wrong.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(right / wanted, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});

test('names each source once, whatever form and version it is written in', () => {
  const text =
    'arXiv:1706.03762, https://arxiv.org/pdf/1706.03762v5 and https://github.com/a/b, github.com/A/B/issues/2';
  expect(findReferences(text).map(({ id }) => id)).toEqual(['1706.03762', 'a/b']);
});

test('reads addresses of links that the text does not show', () => {
  const links = [
    'https://arxiv.org/abs/2301.00001',
    'https://doi.org/10.1000%2Fabc.1',
    'https://example.com/%E0%A4%A',
  ];
  expect(findReferences('no ids here', links).map(({ id }) => id)).toEqual(['2301.00001', '10.1000/abc.1']);
});

test('is certain of an id, thinks a named source likely, and knows nothing else', () => {
  expect(findOriginal('arXiv:1706.03762', [], []).grade).toBe('certain');
  expect(findOriginal('', [], ['來源:NVIDIA']).grade).toBe('likely');
  expect(findOriginal('plain text', [], ['plain text']).grade).toBe('unknown');
});

test('puts the credited link first', () => {
  const original = findOriginal('github.com/a/b', [], ['原文链接:https://example.com/post']);
  expect(original.references[0]).toEqual({
    kind: 'link',
    id: 'https://example.com/post',
    url: 'https://example.com/post',
  });
});

test('answers quickly on 200,000 characters without spaces', () => {
  for (const piece of ['10.1234/', 'arxiv', 'github.com/', 'source:', '((((']) {
    expect(() => findReferences(piece.repeat(30_000))).not.toThrow();
    expect(() => findCredit(piece.repeat(30_000))).not.toThrow();
  }
});

it('reads a credit through readings that a mirror planted in it', () => {
  expect(findCredit('來源:機(jī)器之心 作者:王')?.name).toBe('機器之心');
  expect(findCredit('來源:網(wǎng)絡(luò) 作者:王')).toBeNull();
});
