import type { RemovalKind } from '../find';

/** What the user's own rules hide on this site. A selector that the browser cannot read is passed over. */
export const rules: RemovalKind = {
  name: 'rules',
  *find(page) {
    for (const selector of page.rules.hide ?? []) {
      for (const element of select(page.root, selector)) yield { reason: 'rule', element };
    }
  },
};

/** The elements that a selector names under a root, itself included; none where it is no selector. */
export function select(root: ParentNode, selector: string): Element[] {
  try {
    const below = [...root.querySelectorAll(selector)];
    return (root as Element).nodeType === 1 && (root as Element).matches(selector)
      ? [root as Element, ...below]
      : below;
  } catch {
    return [];
  }
}
