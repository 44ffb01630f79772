/**
 * A form's inputs hide its own members (`<input name=parentElement>`, `<input name=getAttribute>`): what an ancestor is asked
 * goes through the prototypes.
 */
const parentGetter = lookUp(() => Node.prototype, 'parentElement');
const nameGetter = lookUp(() => Element.prototype, 'localName');
const rootGetter = lookUp(() => Document.prototype, 'documentElement');
const bodyGetter = lookUp(() => Document.prototype, 'body');

function lookUp(prototype: () => object, name: string): () => ((this: unknown) => unknown) | undefined {
  let found: ((this: unknown) => unknown) | undefined;
  return () => {
    // A test environment may define the member further up or down: then the plain property is as good.
    found ??= Object.getOwnPropertyDescriptor(prototype(), name)?.get;
    return found;
  };
}

export function parentOf(node: Node): Element | null {
  const getter = parentGetter();
  return (getter === undefined ? node.parentElement : getter.call(node)) as Element | null;
}

export function nameOf(element: Element): string {
  const getter = nameGetter();
  return String(getter === undefined ? element.localName : getter.call(element));
}

/** The root element, whatever `<img name=documentElement>` says. */
export function rootOf(document: Document): Element | null {
  const getter = rootGetter();
  return (getter === undefined ? document.documentElement : getter.call(document)) as Element | null;
}

/** The body, whatever `<img name=body>` says; null where it is missing or a frameset. */
export function bodyOf(document: Document): Element | null {
  const getter = bodyGetter();
  const body = (getter === undefined ? document.body : getter.call(document)) as Element | null;
  return body !== null && nameOf(body) === 'body' ? body : null;
}

/** '' where the attribute is missing. */
export function attributeOf(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name) ?? '';
}

export function hasInside(element: Node, node: Node | null): boolean {
  return Node.prototype.contains.call(element, node);
}

/** The nearest element, itself included, that the selector names. */
export function closestOf(element: Element | null, selector: string): Element | null {
  return element === null ? null : Element.prototype.closest.call(element, selector);
}

export function allInside(element: Element, selector: string): Element[] {
  return [...Element.prototype.querySelectorAll.call(element, selector)];
}

/**
 * The next node in document order that is not inside the walker's current one; null at the end. Leaves a subtree out for less
 * than a filter would, which the engine calls for every node.
 */
export function nextOutside(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next !== null) return next;
    if (walker.parentNode() === null) return null;
  }
}
