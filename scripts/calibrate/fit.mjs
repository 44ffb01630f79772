/** Fits the weights of the page signals: logistic regression, weights never negative, honest pages counted heavier. */

/** A spam page that loses its words must still be found, so every one is also learned without them. */
const WITHOUT_WORDS = 0.5;
const HONEST_COST = 4;
/** How strongly a weight is held at its prior: what few pages of a corpus show must not undo what is known. */
const RIDGE = 0.002;
const STEPS = 3000;
/** Log-odds of a page that shows nothing. */
const BIAS = -3.6;

/**
 * @param {{ spam: boolean, strengths: Record<string, number> }[]} pages
 * @param {{ name: string, evidence: string }[]} signals
 * @param {Record<string, number>} prior
 * @returns {{ bias: number, weights: Record<string, number> }}
 */
export function fitWeights(pages, signals, prior) {
  const held = signals.map(({ name }) => prior[name] ?? 1);
  const rows = [];
  for (const page of pages) {
    const x = signals.map(({ name }) => page.strengths[name] ?? 0);
    rows.push({ x, spam: page.spam, cost: page.spam ? 1 : HONEST_COST });
    if (!page.spam) continue;
    const blind = signals.map(({ evidence }, i) => (evidence === 'words' ? 0 : x[i]));
    rows.push({ x: blind, spam: true, cost: WITHOUT_WORDS });
  }
  const weights = [...held];
  const total = rows.reduce((sum, { cost }) => sum + cost, 0);
  let rate = 3;
  let last = Infinity;
  for (let step = 0; step < STEPS; step++) {
    const gradient = signals.map((_, i) => 2 * RIDGE * (weights[i] - held[i]));
    let loss = weights.reduce((sum, w, i) => sum + RIDGE * (w - held[i]) ** 2, 0);
    for (const { x, spam, cost } of rows) {
      let odds = BIAS;
      for (let i = 0; i < x.length; i++) odds += x[i] * weights[i];
      const p = 1 / (1 + Math.exp(-odds));
      loss -= (cost / total) * Math.log(Math.max(1e-9, spam ? p : 1 - p));
      const error = ((p - (spam ? 1 : 0)) * cost) / total;
      for (let i = 0; i < x.length; i++) if (x[i] !== 0) gradient[i] += error * x[i];
    }
    if (loss > last) rate *= 0.7;
    last = loss;
    for (let i = 0; i < weights.length; i++) weights[i] = Math.max(0, weights[i] - rate * gradient[i]);
  }
  return {
    bias: BIAS,
    weights: Object.fromEntries(signals.map(({ name }, i) => [name, Number(weights[i].toFixed(2))])),
  };
}

/** The score that lib/page/recognize/verdict.ts gives: a logistic sum, held below 0.5 where one kind of evidence stands alone. */
export function scoreOf(strengths, { bias, weights }, signals, minimum = 0.35) {
  const kinds = {};
  let odds = bias;
  for (const { name, evidence } of signals) {
    const part = (strengths[name] ?? 0) * (weights[name] ?? 0);
    odds += part;
    kinds[evidence] = (kinds[evidence] ?? 0) + part;
  }
  const score = 1 / (1 + Math.exp(-odds));
  const standing = Object.values(kinds).filter((sum) => sum >= minimum).length;
  return standing >= 2 ? score : Math.min(score, 0.49);
}
