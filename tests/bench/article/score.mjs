/** Word tokens, as Python's `\w+`. */
export function tokensOf(text) {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function countOf(items) {
  const counts = new Map();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function shinglesOf(tokens, size = 4) {
  const shingles = [];
  for (let start = 0; start <= Math.max(0, tokens.length - size); start += 1) {
    shingles.push(tokens.slice(start, start + size).join(' '));
  }
  return tokens.length === 0 ? [] : shingles;
}

/** Precision and recall of two multisets. An empty prediction has precision 1 only where nothing was to be found. */
function overlap(found, truth) {
  const [a, b] = [countOf(found), countOf(truth)];
  let shared = 0;
  for (const [item, count] of a) shared += Math.min(count, b.get(item) ?? 0);
  const precision = found.length === 0 ? (truth.length === 0 ? 1 : 0) : shared / found.length;
  const recall = truth.length === 0 ? (found.length === 0 ? 1 : 0) : shared / truth.length;
  return { precision, recall };
}

/** One page of the article benchmark: 4-gram shingles as multisets, and whether all tokens are equal. */
export function scoreArticle(text, truth) {
  const [found, wanted] = [tokensOf(text), tokensOf(truth)];
  const equal = found.length === wanted.length && found.every((token, i) => token === wanted[i]);
  return { ...overlap(shinglesOf(found), shinglesOf(wanted)), accuracy: equal ? 1 : 0 };
}

/** One page of WCXB: word-level F1. */
export function scoreWords(text, truth) {
  const score = overlap(tokensOf(text.toLowerCase()), tokensOf(truth.toLowerCase()));
  return { ...score, f1: harmonic(score.precision, score.recall) };
}

export function harmonic(a, b) {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** F1 over the pages of the article benchmark: of the mean precision and the mean recall, not the mean of F1s. */
export function articleF1(scores) {
  return harmonic(mean(scores.map((s) => s.precision)), mean(scores.map((s) => s.recall)));
}

/** 95 % bootstrap interval of `measure(a) - measure(b)` over the same resampled pages; fixed seed. */
export function differenceInterval(a, b, measure, rounds = 1000) {
  let state = 12345;
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  const differences = [];
  for (let round = 0; round < rounds; round += 1) {
    const picks = a.map(() => Math.floor(random() * a.length));
    differences.push(measure(picks.map((i) => a[i])) - measure(picks.map((i) => b[i])));
  }
  differences.sort((x, y) => x - y);
  return [differences[Math.floor(rounds * 0.025)], differences[Math.floor(rounds * 0.975)]];
}
