/**
 * Items in order, taken from the front a few at a time: a binary heap, so that the first fifty of many thousand cost no whole
 * sort. The array that is given becomes the heap.
 */
export class InOrder<T> {
  readonly #heap: T[];
  readonly #compare: (a: T, b: T) => number;

  constructor(items: T[], compare: (a: T, b: T) => number) {
    this.#heap = items;
    this.#compare = compare;
    for (let at = (items.length >> 1) - 1; at >= 0; at--) this.#sink(at);
  }

  /** The next ones, at most so many. */
  take(howMany: number): T[] {
    const taken: T[] = [];
    while (taken.length < howMany && this.#heap.length > 0) {
      taken.push(this.#heap[0]!);
      const last = this.#heap.pop()!;
      if (this.#heap.length === 0) break;
      this.#heap[0] = last;
      this.#sink(0);
    }
    return taken;
  }

  #sink(from: number): void {
    const heap = this.#heap;
    const item = heap[from]!;
    let at = from;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.#compare(heap[child + 1]!, heap[child]!) < 0) child++;
      if (this.#compare(heap[child]!, item) >= 0) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = item;
  }
}
