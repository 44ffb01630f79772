/** One page as the fit sees it. */
export interface FitPage {
  spam: boolean;
  /** Strength of every signal that fired, 0 to 1. */
  strengths: Record<string, number>;
}

export interface FitSignal {
  name: string;
  evidence: string;
}

export interface Model {
  bias: number;
  weights: Record<string, number>;
}

/** A spam page that loses its words must still be found, so every one is also learned without them. */
const WITHOUT_WORDS = 0.5;
const HONEST_COST = 4;
/** How strongly a weight is held at its prior: what few pages of a corpus show must not undo what is known. */
const RIDGE = 0.002;
const STEPS = 1500;
/** Log-odds of a page that shows nothing. */
const BIAS = -3.6;

interface Row {
  strengths: number[];
  spam: boolean;
  cost: number;
}

/** Logistic regression by gradient descent: weights never negative, held at their priors, honest pages counted heavier. */
export function fitWeights(
  pages: readonly FitPage[],
  signals: readonly FitSignal[],
  prior: Record<string, number>,
): Model {
  const rows = pages.flatMap((page) => rowsOf(page, signals));
  const total = rows.reduce((sum, { cost }) => sum + cost, 0);
  const held = signals.map(({ name }) => prior[name] ?? 1);
  const weights = [...held];
  let rate = 3;
  let last = Infinity;
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, i) => 2 * RIDGE * (weight - held[i]!));
    let loss = weights.reduce((sum, weight, i) => sum + RIDGE * (weight - held[i]!) ** 2, 0);
    for (const { strengths, spam, cost } of rows) {
      const p = sigmoid(strengths.reduce((odds, strength, i) => odds + strength * weights[i]!, BIAS));
      loss -= (cost / total) * Math.log(Math.max(1e-9, spam ? p : 1 - p));
      const error = ((p - Number(spam)) * cost) / total;
      for (const [i, strength] of strengths.entries()) if (strength !== 0) gradient[i]! += error * strength;
    }
    if (loss > last) rate *= 0.7;
    last = loss;
    for (const i of weights.keys()) weights[i] = Math.max(0, weights[i]! - rate * gradient[i]!);
  }
  const rounded = signals.map(({ name }, i) => [name, Number(weights[i]!.toFixed(2))]);
  return { bias: BIAS, weights: Object.fromEntries(rounded) };
}

function rowsOf({ spam, strengths }: FitPage, signals: readonly FitSignal[]): Row[] {
  const seen = signals.map(({ name }) => strengths[name] ?? 0);
  if (!spam) return [{ strengths: seen, spam, cost: HONEST_COST }];
  const blind = signals.map(({ evidence }, i) => (evidence === 'words' ? 0 : seen[i]!));
  return [
    { strengths: seen, spam, cost: 1 },
    { strengths: blind, spam, cost: WITHOUT_WORDS },
  ];
}

function sigmoid(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
