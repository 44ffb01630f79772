import { nameOf, parentOf } from '../../node';
import type { Line } from './lines';

/** Where an element's text lies among the lines: first and last index, both inside. */
interface LineRange {
  first: number;
  last: number;
}

/** The elements above the lines: their line ranges, depths and tag paths. Each element is visited once. */
export class TextTree {
  private readonly ranges = new Map<Element, LineRange>();
  private readonly paths = new Map<Element, number>();
  private readonly pathIds = new Map<string, number>();

  constructor(readonly lines: readonly Line[]) {
    const open: Element[] = [];
    const isOpen = new Set<Element>();
    for (const line of lines) {
      const fresh: Element[] = [];
      let at: Element | null = line.element;
      while (at !== null && !isOpen.has(at)) {
        fresh.push(at);
        at = parentOf(at);
      }
      while (open.length > 0 && open.at(-1) !== at) this.close(open.pop() as Element, line.index - 1, isOpen);
      for (const element of fresh.toReversed()) {
        open.push(element);
        isOpen.add(element);
        this.ranges.set(element, { first: line.index, last: line.index });
      }
    }
    while (open.length > 0) this.close(open.pop() as Element, lines.length - 1, isOpen);
  }

  private close(element: Element, last: number, isOpen: Set<Element>): void {
    isOpen.delete(element);
    const range = this.ranges.get(element);
    if (range !== undefined) range.last = last;
  }

  /** Null where the element holds no text. */
  rangeOf(element: Element): LineRange | null {
    return this.ranges.get(element) ?? null;
  }

  linesOf(element: Element): readonly Line[] {
    const range = this.rangeOf(element);
    return range === null ? [] : this.lines.slice(range.first, range.last + 1);
  }

  /** Equal numbers are equal paths of tag names from the root (Miao et al., WWW 2009). */
  pathOf(element: Element): number {
    const chain: Element[] = [];
    let at: Element | null = element;
    while (at !== null && !this.paths.has(at)) {
      chain.push(at);
      at = parentOf(at);
    }
    let id = at === null ? 0 : (this.paths.get(at) ?? 0);
    for (const next of chain.toReversed()) {
      const key = `${id}/${nameOf(next)}`;
      id = this.pathIds.get(key) ?? this.pathIds.size + 1;
      this.pathIds.set(key, id);
      this.paths.set(next, id);
    }
    return id;
  }
}
