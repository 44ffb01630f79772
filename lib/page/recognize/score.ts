import type { EvidenceKind } from '../contract';

/** What one signal adds to the log-odds that a page is spam. */
export interface Part {
  evidence: EvidenceKind;
  odds: number;
  /** Honest pages show it too: it adds to the sum and makes no kind of evidence stand. */
  common?: true | undefined;
}

/** Below this a kind of evidence does not count as standing beside another. */
const MIN_ODDS = 0.35;
/** A page with one kind of evidence alone stays under the line, whatever its sum. */
const ONE_KIND_CEILING = 0.49;

/** 0 to 1, spam from 0.5 on: the logistic of the sum, held under the line where one kind of evidence stands alone. */
export function scoreOf(parts: readonly Part[], bias: number): number {
  const kinds = new Map<EvidenceKind, number>();
  let sum = bias;
  for (const { evidence, odds, common } of parts) {
    if (common !== true) kinds.set(evidence, (kinds.get(evidence) ?? 0) + odds);
    sum += odds;
  }
  const standing = [...kinds.values()].filter((odds) => odds >= MIN_ODDS).length;
  const score = 1 / (1 + Math.exp(-sum));
  return standing >= 2 ? score : Math.min(score, ONE_KIND_CEILING);
}
