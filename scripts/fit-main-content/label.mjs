import { tokensOf } from '../../tests/bench/article/score.mjs';

const SIZE = 4;

/** For each block the share, 0–1, of its words that belong to the true text, by 4-grams that may run over block ends, or by whole lines. */
export function labelBlocks(texts, truth) {
  const grams = gramsOf(tokensOf(truth.toLowerCase()));
  const lines = countLines(truth);
  const tokens = texts.map((text) => tokensOf(text.toLowerCase()));
  const covered = coverPage(tokens.flat(), grams);
  const labels = [];
  let start = 0;
  for (const own of tokens) {
    const share =
      own.length === 0
        ? 0
        : covered.subarray(start, start + own.length).reduce((a, b) => a + b, 0) / own.length;
    labels.push(lines.has(own.join(' ')) && own.length > 0 ? 1 : share);
    start += own.length;
  }
  dropRepeats(
    labels,
    tokens.map((own) => own.join(' ')),
    lines,
    truth.toLowerCase(),
  );
  return labels;
}

function countLines(truth) {
  const lines = new Map();
  for (const line of truth.toLowerCase().split('\n')) {
    const key = tokensOf(line).join(' ');
    lines.set(key, (lines.get(key) ?? 0) + 1);
  }
  return lines;
}

function coverPage(stream, grams) {
  const covered = new Uint8Array(stream.length);
  for (let i = 0; i + SIZE <= stream.length; i += 1) {
    if (grams.has(stream.slice(i, i + SIZE).join(' '))) covered.fill(1, i, i + SIZE);
  }
  return covered;
}

/** A text that the page shows more often than the truth: only the places amid most true text count. */
function dropRepeats(labels, keys, lines, truth) {
  const places = new Map();
  for (const [index, key] of keys.entries()) {
    if (key === '' || labels[index] < 0.5) continue;
    if (!places.has(key)) places.set(key, []);
    places.get(key).push(index);
  }
  const around = (index) => {
    let sum = 0;
    for (let i = Math.max(0, index - 12); i < Math.min(labels.length, index + 13); i += 1) {
      if (i !== index) sum += labels[i] * Math.min(20, keys[i].split(' ').length);
    }
    return sum;
  };
  const flat = ` ${tokensOf(truth).join('  ')} `;
  for (const [key, indexes] of places) {
    if (indexes.length < 2) continue;
    const wanted = Math.max(flat.split(` ${key.replaceAll(' ', '  ')} `).length - 1, 1);
    const ranked = indexes.map((index) => [around(index), index]).toSorted((a, b) => b[0] - a[0]);
    for (const [, index] of ranked.slice(wanted)) labels[index] = 0;
  }
}

function gramsOf(tokens) {
  const grams = new Set();
  for (let i = 0; i + SIZE <= tokens.length; i += 1) grams.add(tokens.slice(i, i + SIZE).join(' '));
  return grams;
}
