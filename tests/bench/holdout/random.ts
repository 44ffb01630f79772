/** A small seeded generator (mulberry32): the same seed gives the same corpus on every machine. */
export class Random {
  constructor(private state: number) {}

  /** Evenly in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of the items. Throws where there is none. */
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('Nothing to pick from.');
    return items[Math.floor(this.next() * items.length)]!;
  }

  /** As many different items, in random order. */
  some<T>(items: readonly T[], count: number): T[] {
    const left = [...items];
    const picked: T[] = [];
    while (picked.length < count && left.length > 0)
      picked.push(left.splice(Math.floor(this.next() * left.length), 1)[0]!);
    return picked;
  }

  /** A name struck at random. */
  name(length: number): string {
    return Array.from({ length }, () => this.pick([...'abcdefghijkmnpqrstuvwxyz23456789'])).join('');
  }
}
