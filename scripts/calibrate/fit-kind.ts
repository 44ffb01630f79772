import type { Model } from './fit';

/** One page whose kind is known. */
export interface KindPage {
  listing: boolean;
  measures: Record<string, number>;
}

const RIDGE = 0.01;
const STEPS = 1200;
const RATE = 0.5;
/** Listings are the rarer kind, and one taken for an article loses every title of its page. */
const LISTING_COST = 1.15;

/** Plain logistic regression on standardised measures, given back in the measures' own units: above 0 is a listing. */
export function fitKind(pages: readonly KindPage[]): Model {
  const names = Object.keys(pages[0]?.measures ?? {});
  const scales = names.map((name) => scaleOf(pages.map(({ measures }) => measures[name] ?? 0)));
  const rows = pages.map(({ listing, measures }) => ({
    x: names.map((name, i) => ((measures[name] ?? 0) - scales[i]!.mean) / scales[i]!.deviation),
    y: Number(listing),
    cost: listing ? LISTING_COST : 1,
  }));
  const total = rows.reduce((sum, { cost }) => sum + cost, 0);
  const weights = names.map(() => 0);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => RIDGE * weight);
    let biasGradient = 0;
    for (const { x, y, cost } of rows) {
      const odds = x.reduce((sum, value, i) => sum + value * weights[i]!, bias);
      const error = ((1 / (1 + Math.exp(-odds)) - y) * cost) / total;
      biasGradient += error;
      for (const [i, value] of x.entries()) gradient[i]! += error * value;
    }
    bias -= RATE * biasGradient;
    for (const i of weights.keys()) weights[i]! -= RATE * gradient[i]!;
  }
  const own = weights.map((weight, i) => weight / scales[i]!.deviation);
  const shift = own.reduce((sum, weight, i) => sum + weight * scales[i]!.mean, 0);
  return {
    bias: round(bias - shift),
    weights: Object.fromEntries(names.map((name, i) => [name, round(own[i]!)])),
  };
}

function scaleOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length);
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
