import type { PageSignal } from '../contract';
import type { PageReading } from './read-page';
import { scoreOf } from './score';
import type { Finding, SignalDefinition } from './signal';
import { signals } from './signals';
import fitted from './weights.json';

/** What all signals together say. */
export interface Verdict {
  /** 0 to 1; spam from 0.5 on. */
  score: number;
  /** Those that fired, strongest first; their weights sum to 1. */
  signals: PageSignal[];
}

interface Fired {
  definition: SignalDefinition;
  finding: Finding;
  /** Log-odds that it adds. */
  odds: number;
}

/**
 * Asks every signal and sums log-odds. Supporting signals are asked only where the others together with all that support
 * could add would reach the line, so an ordinary page never pays for them. Yields between signals.
 */
export function* judge(page: PageReading): Generator<void, Verdict> {
  const fired: Fired[] = [];
  const ask = function* (definitions: readonly SignalDefinition[]): Generator<void, void> {
    for (const definition of definitions) {
      const weight = weightOf(definition.name);
      const finding = weight === 0 ? null : measured(definition, page);
      if (finding !== null) fired.push({ definition, finding, odds: weight * finding.strength });
      yield;
    }
  };
  yield* ask(signals.filter(({ support }) => support !== true));
  if (fired.length > 0 && sumOf(fired) >= SUPPORT_LINE)
    yield* ask(signals.filter(({ support }) => support === true));
  return {
    score: scoreOf(
      fired.map(({ definition: { evidence, common }, odds }) => ({ evidence, odds, common })),
      fitted.bias,
    ),
    signals: describe(fired),
  };
}

const MOST_SUPPORT = signals.reduce(
  (sum, { support, name }) => sum + (support === true ? weightOf(name) : 0),
  0,
);
const SUPPORT_LINE = -fitted.bias - MOST_SUPPORT;

function weightOf(name: string): number {
  return (fitted.weights as Record<string, number>)[name] ?? 0;
}

/** A signal that a hostile page makes fail is a signal that did not fire. */
function measured(definition: SignalDefinition, page: PageReading): Finding | null {
  try {
    const finding = definition.measure(page);
    return finding !== null && finding.strength > 0 ? finding : null;
  } catch {
    return null;
  }
}

function sumOf(fired: readonly Fired[]): number {
  return fired.reduce((sum, { odds }) => sum + odds, 0);
}

function describe(fired: readonly Fired[]): PageSignal[] {
  const total = sumOf(fired);
  return fired
    .toSorted((a, b) => b.odds - a.odds)
    .map(({ definition: { name, evidence, detail }, finding: { params }, odds }) => ({
      name,
      evidence,
      weight: odds / total,
      detail: detail(params),
      params,
    }));
}
