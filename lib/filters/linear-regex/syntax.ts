/** A regular expression as a tree. What no linear engine can run (backreferences, lookaround) has no node. */
export type RegexNode =
  /** One code unit inside one of the ranges `[first, last]`, or outside all of them. */
  | { kind: 'set'; ranges: readonly (readonly [number, number])[]; negated: boolean }
  | { kind: 'assertion'; at: Assertion }
  | { kind: 'sequence'; parts: RegexNode[] }
  | { kind: 'choice'; branches: RegexNode[] }
  | { kind: 'repeat'; part: RegexNode; min: number; max: number };

export type Assertion = 'start' | 'end' | 'word' | 'no-word';

type Ranges = (readonly [number, number])[];

const LAST = 0xffff;
const CLASSES: Record<string, Ranges> = {
  d: [[0x30, 0x39]],
  w: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ],
  s: [
    [0x09, 0x0d],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ],
};
const LINE_ENDS: Ranges = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];
const CONTROLS: Record<string, number> = { t: 0x09, n: 0x0a, v: 0x0b, f: 0x0c, r: 0x0d, 0: 0 };
const QUANTIFIER = /[*+?]|\{(\d{1,4})(?:(,)(\d{1,4})?)?\}/y;

/** Reads JavaScript's syntax without flags. Throws a SyntaxError on what it does not know, and on what runs in no linear time. */
export function parseRegex(source: string): RegexNode {
  const reader = new RegexReader(source);
  const node = reader.choice();
  if (!reader.isAtEnd) throw new SyntaxError(`Unmatched ")" in ${source}`);
  return node;
}

class RegexReader {
  private position = 0;

  constructor(private readonly source: string) {}

  get isAtEnd(): boolean {
    return this.position >= this.source.length;
  }

  choice(): RegexNode {
    const branches = [this.sequence()];
    while (this.takes('|')) branches.push(this.sequence());
    return branches.length === 1 ? branches[0]! : { kind: 'choice', branches };
  }

  private sequence(): RegexNode {
    const parts: RegexNode[] = [];
    while (!this.isAtEnd && !'|)'.includes(this.source[this.position]!)) parts.push(this.repeated());
    return { kind: 'sequence', parts };
  }

  private repeated(): RegexNode {
    const part = this.atom();
    const limits = this.quantifier();
    if (limits === null) return part;
    if (part.kind === 'assertion') throw this.unknown('a repeated assertion');
    // Whether it is lazy changes what is matched, not whether anything is.
    this.takes('?');
    return { kind: 'repeat', part, ...limits };
  }

  private quantifier(): { min: number; max: number } | null {
    QUANTIFIER.lastIndex = this.position;
    const match = QUANTIFIER.exec(this.source);
    if (match === null) return null;
    this.position += match[0].length;
    if (match[0] === '*') return { min: 0, max: Number.POSITIVE_INFINITY };
    if (match[0] === '+') return { min: 1, max: Number.POSITIVE_INFINITY };
    if (match[0] === '?') return { min: 0, max: 1 };
    const min = Number(match[1]);
    const max = match[2] === undefined ? min : Number(match[3] ?? Number.POSITIVE_INFINITY);
    if (max < min) throw this.unknown(match[0]);
    return { min, max };
  }

  private atom(): RegexNode {
    const unit = this.next();
    if (unit === '(') return this.group();
    if (unit === '[') return this.set();
    if (unit === '.') return { kind: 'set', ranges: LINE_ENDS, negated: true };
    if (unit === '^') return { kind: 'assertion', at: 'start' };
    if (unit === '$') return { kind: 'assertion', at: 'end' };
    if (unit === '\\') return this.escape();
    if ('*+?'.includes(unit)) throw this.unknown(unit);
    return one(unit.charCodeAt(0));
  }

  private group(): RegexNode {
    if (this.takes('?') && !this.takes(':') && !this.takesName()) throw this.unknown('(?');
    const inside = this.choice();
    if (!this.takes(')')) throw this.unknown('an open group');
    return inside;
  }

  private takesName(): boolean {
    const name = /^<[A-Za-z_$][\w$]*>/.exec(this.source.slice(this.position));
    this.position += name?.[0].length ?? 0;
    return name !== null;
  }

  private escape(): RegexNode {
    const unit = this.source[this.position];
    if (unit === 'b' || unit === 'B') {
      this.position++;
      return { kind: 'assertion', at: unit === 'b' ? 'word' : 'no-word' };
    }
    return { kind: 'set', ranges: this.escaped(), negated: false };
  }

  private set(): RegexNode {
    const negated = this.takes('^');
    const ranges: Ranges = [];
    while (!this.takes(']')) {
      const first = this.member();
      const isRange = this.source[this.position] === '-' && this.source[this.position + 1] !== ']';
      if (!isRange || !isUnit(first)) {
        ranges.push(...first);
        continue;
      }
      this.position++;
      const last = this.member();
      if (!isUnit(last)) ranges.push(...first, [0x2d, 0x2d], ...last);
      else if (last[0]![0] < first[0]![0]) throw this.unknown('a range out of order');
      else ranges.push([first[0]![0], last[0]![0]]);
    }
    return { kind: 'set', ranges, negated };
  }

  private member(): Ranges {
    const unit = this.next();
    if (unit !== '\\') return [[unit.charCodeAt(0), unit.charCodeAt(0)]];
    if (this.takes('b')) return [[0x08, 0x08]];
    return this.escaped();
  }

  /** What follows a backslash, as the units that it stands for. */
  private escaped(): Ranges {
    const unit = this.next();
    const named = CLASSES[unit.toLowerCase()];
    if (named !== undefined) return unit === unit.toLowerCase() ? named : complement(named);
    const code = /^(?:x([\da-f]{2})|u([\da-f]{4}))/i.exec(this.source.slice(this.position - 1));
    if (code !== null) {
      this.position += code[0].length - 1;
      const value = Number.parseInt((code[1] ?? code[2])!, 16);
      return [[value, value]];
    }
    const control = CONTROLS[unit];
    if (control !== undefined) return [[control, control]];
    if (/\w/.test(unit)) throw this.unknown(`\\${unit}`);
    return [[unit.charCodeAt(0), unit.charCodeAt(0)]];
  }

  private next(): string {
    const unit = this.source[this.position++];
    if (unit === undefined) throw this.unknown('an end that comes too soon');
    return unit;
  }

  private takes(unit: string): boolean {
    if (this.source[this.position] !== unit) return false;
    this.position++;
    return true;
  }

  private unknown(what: string): SyntaxError {
    return new SyntaxError(`Cannot run ${what} at ${this.position} of ${this.source}`);
  }
}

function one(unit: number): RegexNode {
  return { kind: 'set', ranges: [[unit, unit]], negated: false };
}

function isUnit(ranges: Ranges): boolean {
  return ranges.length === 1 && ranges[0]![0] === ranges[0]![1];
}

function complement(ranges: Ranges): Ranges {
  const gaps: Ranges = [];
  let from = 0;
  for (const [first, last] of ranges) {
    if (first > from) gaps.push([from, first - 1]);
    from = last + 1;
  }
  gaps.push([from, LAST]);
  return gaps;
}
