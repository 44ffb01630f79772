import { tokensOf } from '../../tests/bench/article/score.mjs';

const SIZE = 4;

/** For each block the share, 0–1, of its words that belong to the true text: by 4-grams, short blocks by whole lines or with their neighbours. */
export function labelBlocks(texts, truth) {
  const wanted = tokensOf(truth.toLowerCase());
  const grams = gramsOf(wanted);
  const lines = new Set(truth.split('\n').map((line) => tokensOf(line.toLowerCase()).join(' ')));
  const tokens = texts.map((text) => tokensOf(text.toLowerCase()));
  return tokens.map((own, index) => {
    if (own.length === 0) return 0;
    if (own.length >= SIZE) return coveredShare(own, grams);
    if (lines.has(own.join(' '))) return 1;
    const before = (tokens[index - 1] ?? []).slice(-(SIZE - 1));
    const after = (tokens[index + 1] ?? []).slice(0, SIZE - 1);
    return fitsBetween(before, own, after, grams) ? 1 : 0;
  });
}

function gramsOf(tokens) {
  const grams = new Set();
  for (let i = 0; i + SIZE <= tokens.length; i += 1) grams.add(tokens.slice(i, i + SIZE).join(' '));
  return grams;
}

function coveredShare(tokens, grams) {
  const covered = new Uint8Array(tokens.length);
  for (let i = 0; i + SIZE <= tokens.length; i += 1) {
    if (grams.has(tokens.slice(i, i + SIZE).join(' '))) covered.fill(1, i, i + SIZE);
  }
  return covered.reduce((a, b) => a + b, 0) / tokens.length;
}

function fitsBetween(before, own, after, grams) {
  const row = [...before, ...own, ...after];
  for (let i = 0; i + SIZE <= row.length; i += 1) {
    const touches = i < before.length + own.length && i + SIZE > before.length;
    if (touches && grams.has(row.slice(i, i + SIZE).join(' '))) return true;
  }
  return false;
}
