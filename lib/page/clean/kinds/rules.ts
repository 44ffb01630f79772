import type { RemovalKind } from '../find';

/** What the user's own rules hide on this site. A selector that the browser cannot read is passed over. */
export const rules: RemovalKind = {
  name: 'rules',
  *find(page) {
    for (const selector of page.rules.hide ?? []) {
      for (const element of select(page.document, selector)) yield { reason: 'rule', element };
    }
  },
};

/** The elements that a selector names; none where it is no selector. */
export function select(document: Document, selector: string): Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    return [];
  }
}
