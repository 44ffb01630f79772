import type { Cleaning } from './cleaning';
import { MARK } from './marks';

/** At most ten rounds a second. */
const ROUND_MS = 100;
/** After this many rounds without a pause in ten seconds the page is busy by itself: look less often. */
const BUSY_ROUNDS = 50;
const BUSY_PAUSE_MS = 2_000;
const BUSY_WINDOW_MS = 10_000;
/** A script that takes one mark away again and again wins after this many times. */
const MAX_REMARKS = 20;
const MAX_ROOTS_A_ROUND = 400;

/** Watches a cleaned page and cleans what arrives later, as it comes. Returns the function that stops it. */
export function watchArrivals(cleaning: Cleaning): () => void {
  const { document, plan } = cleaning;
  const window = document.defaultView as (Window & { MutationObserver?: typeof MutationObserver }) | null;
  const root = document.documentElement;
  if (window?.MutationObserver === undefined || root === null || plan.planLate === null) return () => {};
  const arrivals = new Arrivals(cleaning);
  const observer = new window.MutationObserver((records) => arrivals.add(records));
  arrivals.start(observer, window);
  observer.observe(root, {
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: [MARK],
    subtree: true,
  });
  return () => {
    observer.disconnect();
    arrivals.stop();
  };
}

class Arrivals {
  private readonly queue = new Set<Element>();
  private readonly unmarked = new Set<Element>();
  private readonly rounds: number[] = [];
  private observer: MutationObserver | null = null;
  private window: Window | null = null;
  private timer: number | undefined;
  private remarks = 0;

  constructor(private readonly cleaning: Cleaning) {}

  start(observer: MutationObserver, window: Window): void {
    this.observer = observer;
    this.window = window;
  }

  stop(): void {
    if (this.timer !== undefined) this.window?.clearTimeout(this.timer);
    this.timer = undefined;
    this.queue.clear();
  }

  add(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (record.type === 'attributes') this.unmarked.add(record.target as Element);
      else if (record.type === 'characterData') this.enqueue(record.target);
      else for (const node of record.addedNodes) this.enqueue(node);
    }
    if (this.queue.size === 0 && this.unmarked.size === 0) return;
    this.timer ??= this.window?.setTimeout(() => this.round(), this.pause());
  }

  private enqueue(node: Node): void {
    const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
    if (element !== null && node.nodeType !== 8) this.queue.add(element);
  }

  private pause(): number {
    const now = Date.now();
    while (this.rounds.length > 0 && now - (this.rounds[0] ?? 0) > BUSY_WINDOW_MS) this.rounds.shift();
    return this.rounds.length >= BUSY_ROUNDS ? BUSY_PAUSE_MS : ROUND_MS;
  }

  private round(): void {
    this.timer = undefined;
    this.rounds.push(Date.now());
    const waiting = this.observer?.takeRecords() ?? [];
    const roots = this.takeRoots();
    if (this.unmarked.size > 0 && this.remarks < MAX_REMARKS)
      this.remarks += this.cleaning.markAgain(this.unmarked);
    this.unmarked.clear();
    const planned = this.plan(roots);
    if (planned.length > 0) this.cleaning.hide(planned);
    this.observer?.takeRecords(); // Our own writes.
    this.add(waiting);
    if (this.queue.size > 0) this.timer ??= this.window?.setTimeout(() => this.round(), this.pause());
  }

  /** The outermost of what was added and is still on the page, at most so many a round. */
  private takeRoots(): Element[] {
    const roots: Element[] = [];
    for (const element of this.queue) {
      if (roots.length >= MAX_ROOTS_A_ROUND) break;
      this.queue.delete(element);
      if (element.isConnected && !roots.some((root) => root.contains(element))) roots.push(element);
    }
    return roots;
  }

  private plan(roots: Element[]) {
    if (roots.length === 0 || this.cleaning.plan.planLate === null) return [];
    try {
      return this.cleaning.plan.planLate(roots);
    } catch (error) {
      console.debug('Winnow could not read what arrived', error);
      return [];
    }
  }
}
