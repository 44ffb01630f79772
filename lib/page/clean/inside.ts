import { parentOf } from '../node';

/** Tells whether nodes lie in one of some elements. Each ancestor is asked once, however many nodes lie below it. */
export class Inside {
  private readonly known = new Map<Element, boolean>();

  constructor(private readonly elements: ReadonlySet<Element>) {}

  /** True for an element that is one of them, too. */
  has(element: Element | null): boolean {
    if (this.elements.size === 0) return false;
    const fresh: Element[] = [];
    let answer = false;
    for (let at = element; at !== null; at = parentOf(at)) {
      const known = this.known.get(at) ?? (this.elements.has(at) ? true : undefined);
      if (known !== undefined) {
        answer = known;
        break;
      }
      fresh.push(at);
    }
    for (const each of fresh) this.known.set(each, answer);
    return answer;
  }
}

/** The nodes' ancestors, each once. */
export function ancestorsOf(nodes: Iterable<Node>): Set<Element> {
  const ancestors = new Set<Element>();
  for (const node of nodes) {
    for (let at = parentOf(node); at !== null && !ancestors.has(at); at = parentOf(at)) ancestors.add(at);
  }
  return ancestors;
}
