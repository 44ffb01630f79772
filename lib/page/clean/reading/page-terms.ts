import { runsOf, type TraceRun } from '../../traces/run';
import { fold, tradeWords } from '../words';

const MAX_REMEMBERED = 10_000;

/** Search terms that spammers put on this page, learnt from its title, its farms and its keyword lines. */
export class PageTerms {
  private readonly terms = new Set<string>();
  /** What the links of farms say, also where the page's own text speaks of it. */
  private readonly farmed = new Set<string>();
  private expression: RegExp | null = null;
  /** Whether a farm of the page leads to hosts whose names are struck at random. */
  leadsToRandomHosts = false;
  /** One removal kind after another asks for the same lines. */
  private readonly known = new Map<string, TraceRun[]>();

  /** Learns a term. Very short ones are learnt only where they are words of a trade: they may be part of any word. */
  add(term: string): void {
    const folded = fold(term.trim());
    if (folded.length > 60 || !/\p{L}/u.test(folded)) return;
    const dense = /[぀-ヿ㐀-鿿가-힣]/.test(folded);
    const enough = dense ? folded.length >= 4 : folded.length >= 8 || folded.includes(' ');
    if (!enough && !(folded.length >= 2 && tradeWords.has(folded))) return;
    if (this.terms.has(folded)) return;
    this.terms.add(folded);
    this.expression = null;
    this.known.clear();
  }

  addFarmed(text: string): void {
    this.farmed.add(fold(text.trim()));
  }

  isFarmed(text: string): boolean {
    return this.farmed.has(fold(text.trim()));
  }

  get size(): number {
    return this.terms.size;
  }

  has(text: string): boolean {
    return this.terms.has(fold(text.trim()));
  }

  /** Where known terms stand in a text, the longest first. */
  find(text: string): readonly TraceRun[] {
    if (this.terms.size === 0) return [];
    const known = this.known.get(text);
    if (known !== undefined) return known;
    this.expression ??= compile(this.terms);
    const runs = runsOf(this.expression, fold(text));
    if (this.known.size >= MAX_REMEMBERED) this.known.clear();
    this.known.set(text, runs);
    return runs;
  }
}

/** As short as what people type into a search box. */
export function isTermLike(text: string): boolean {
  return /[぀-ヿ㐀-鿿가-힣]/.test(text) ? text.length <= 12 : text.split(' ').length <= 5;
}

function compile(terms: Set<string>): RegExp {
  const longestFirst = [...terms].toSorted((a, b) => b.length - a.length).slice(0, 400);
  const escaped = longestFirst.map((term) => {
    const pattern = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s');
    // A term of spaced letters is a whole word; between ideographs it may stand anywhere.
    const before = /^[a-z\dЀ-ӿ]/.test(term) ? '(?<![a-z\\dЀ-ӿ])' : '';
    const after = /[a-z\dЀ-ӿ]$/.test(term) ? '(?![a-z\\dЀ-ӿ])' : '';
    return `${before}${pattern}${after}`;
  });
  return new RegExp(escaped.join('|'), 'g');
}
