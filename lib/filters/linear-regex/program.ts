import type { Assertion, RegexNode } from './syntax';

/** A step of a non-deterministic automaton (Thompson 1968). Targets are places in the program. */
export type Step =
  | { op: 'unit'; accepts: (unit: number) => boolean }
  | { op: 'assert'; at: Assertion }
  | { op: 'split'; targets: number[] }
  | { op: 'match' };

const MOST_STEPS = 5_000;

/** Throws a RangeError where repetitions would make the program too long. */
export function compileProgram(node: RegexNode, ignoreCase: boolean): Step[] {
  const steps: Step[] = [];
  const add = (step: Step) => {
    if (steps.length >= MOST_STEPS) throw new RangeError('The expression is too long once written out.');
    return steps.push(step) - 1;
  };
  /** A split whose targets are filled in later. */
  const split = () => {
    const targets: number[] = [];
    add({ op: 'split', targets });
    return targets;
  };
  const emit = (current: RegexNode): void => {
    if (current.kind === 'set') add({ op: 'unit', accepts: acceptorOf(current, ignoreCase) });
    else if (current.kind === 'assertion') add({ op: 'assert', at: current.at });
    else if (current.kind === 'sequence') current.parts.forEach(emit);
    else if (current.kind === 'choice') emitChoice(current.branches);
    else emitRepeat(current);
  };
  const emitChoice = (branches: RegexNode[]) => {
    const starts = split();
    const ends = branches.map((branch) => {
      starts.push(steps.length);
      emit(branch);
      return split();
    });
    for (const end of ends) end.push(steps.length);
  };
  const emitRepeat = ({ part, min, max }: Extract<RegexNode, { kind: 'repeat' }>) => {
    for (let i = 0; i < min; i++) emit(part);
    if (max === Number.POSITIVE_INFINITY) return emitLoop(part);
    const exits: number[][] = [];
    for (let i = min; i < max; i++) {
      const targets = split();
      targets.push(steps.length);
      exits.push(targets);
      emit(part);
    }
    for (const exit of exits) exit.push(steps.length);
  };
  const emitLoop = (part: RegexNode) => {
    const start = steps.length;
    const targets = split();
    targets.push(steps.length);
    emit(part);
    split().push(start);
    targets.push(steps.length);
  };
  emit(node);
  add({ op: 'match' });
  return steps;
}

function acceptorOf(
  { ranges, negated }: Extract<RegexNode, { kind: 'set' }>,
  ignoreCase: boolean,
): (unit: number) => boolean {
  const within = (unit: number) => ranges.some(([first, last]) => unit >= first && unit <= last);
  if (!ignoreCase) return (unit) => within(unit) !== negated;
  return (unit) => (within(unit) || within(otherCase(unit))) !== negated;
}

/** Addresses are ASCII: the browser writes all else with per cent signs. */
function otherCase(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
  return unit >= 0x61 && unit <= 0x7a ? unit - 0x20 : unit;
}
