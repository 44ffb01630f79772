import type { EvidenceKind } from '../contract';
import type { PageReading } from './read-page';

/** What a signal saw. `strength` 0 to 1: how far beyond what honest pages show. */
export interface Finding {
  strength: number;
  params: Record<string, string | number>;
}

/** One independent piece of evidence about a page; its weight is fitted, in weights.json. */
export interface SignalDefinition {
  name: string;
  evidence: EvidenceKind;
  /** Null where the page shows nothing of it. Pure. */
  measure(page: PageReading): Finding | null;
  /** One plain English sentence with what was seen. */
  detail(params: Finding['params']): string;
  /** Asked only where another kind of evidence already stands. */
  support?: true;
  /** Honest pages show it too: it adds to the sum, and is no second kind of evidence beside another. */
  common?: true;
}

/** Rises evenly from 0 at `low` to 1 at `high`. */
export function ramp(value: number, low: number, high: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

/** A quotation of the page for a signal's sentence, at most 60 characters. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
