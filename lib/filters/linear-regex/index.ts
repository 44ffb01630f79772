import { compileProgram, type Step } from './program';
import { type Assertion, parseRegex } from './syntax';

/**
 * A regular expression that runs in time proportional to text × expression, whatever both are: all ways to match go
 * forward together, none is tried again. JavaScript's syntax without backreferences, lookaround and `\p`.
 */
export class LinearRegex {
  private readonly steps: Step[];

  /** Throws a SyntaxError or RangeError on an expression that it cannot run. */
  constructor(source: string, { ignoreCase = false }: { ignoreCase?: boolean } = {}) {
    this.steps = compileProgram(parseRegex(source), ignoreCase);
  }

  /** Whether the expression matches anywhere in the text. */
  test(text: string): boolean {
    let current: number[] = [];
    for (let position = 0; position <= text.length; position++) {
      const seen = new Set<number>();
      const reached: number[] = [];
      for (const place of [...current, 0]) if (this.follow(place, text, position, seen, reached)) return true;
      const unit = text.charCodeAt(position);
      current = reached.filter((place) => this.accepts(place, unit)).map((place) => place + 1);
    }
    return false;
  }

  private accepts(place: number, unit: number): boolean {
    const step = this.steps[place]!;
    return step.op === 'unit' && step.accepts(unit);
  }

  /** Collects the units that can come next from a place; true where nothing more has to come. */
  private follow(
    from: number,
    text: string,
    position: number,
    seen: Set<number>,
    reached: number[],
  ): boolean {
    const open = [from];
    while (open.length > 0) {
      const place = open.pop()!;
      if (seen.has(place)) continue;
      seen.add(place);
      const step = this.steps[place]!;
      if (step.op === 'match') return true;
      if (step.op === 'unit') reached.push(place);
      else if (step.op === 'split') open.push(...step.targets);
      else if (holds(step.at, text, position)) open.push(place + 1);
    }
    return false;
  }
}

function holds(at: Assertion, text: string, position: number): boolean {
  if (at === 'start') return position === 0;
  if (at === 'end') return position === text.length;
  const isEdge = isWordAt(text, position - 1) !== isWordAt(text, position);
  return isEdge === (at === 'word');
}

function isWordAt(text: string, position: number): boolean {
  return /\w/.test(text.charAt(position));
}
