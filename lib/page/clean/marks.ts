/** The attribute that hides an element through the one adopted style sheet. */
export const MARK = 'data-winnow-hidden';
/** The attribute that outlines an element while the popup points at its removal. */
export const OUTLINE_MARK = 'data-winnow-outline';

// Three ids outweigh any selector with fewer; eight are more than pages use. `:not(#…)` matches everything.
const PADDING = ':not(#winnow-none)'.repeat(8);

const RULES =
  `[${MARK}]${PADDING}{display:none!important}` +
  `[${OUTLINE_MARK}]${PADDING}{display:revert!important;outline:3px solid #d97706!important;outline-offset:2px!important}`;

/** Firefox shows a content script a wrapped document; its style sheet list can only be written on the page's own side. */
interface WrappedDocument extends Document {
  wrappedJSObject?: Document;
}

/**
 * Adopts the style sheet that hides marked elements. Null where the page or browser does not allow it: then marked
 * elements still show, and are hidden by inline style.
 */
export function adoptStyleSheet(document: Document): CSSStyleSheet | null {
  for (const side of [document, (document as WrappedDocument).wrappedJSObject]) {
    const window = side?.defaultView as
      | (Window & { CSSStyleSheet?: typeof CSSStyleSheet })
      | null
      | undefined;
    if (side === undefined || window?.CSSStyleSheet === undefined) continue;
    try {
      const sheet = new window.CSSStyleSheet();
      sheet.replaceSync(RULES);
      side.adoptedStyleSheets.push(sheet);
      return sheet;
    } catch {
      continue; // The other side may allow it.
    }
  }
  return null;
}

/** Takes the style sheet away again; other adopted sheets stay as they are, in their order. */
export function dropStyleSheet(document: Document, sheet: CSSStyleSheet): void {
  for (const side of [document, (document as WrappedDocument).wrappedJSObject]) {
    if (side === undefined) continue;
    try {
      const index = side.adoptedStyleSheets.indexOf(sheet);
      if (index >= 0) side.adoptedStyleSheets.splice(index, 1);
    } catch {
      continue; // Not reachable from this side.
    }
  }
}
