/**
 * Fills an empty frame with a page. The frame inherits the extension's policy, which forbids style elements, so their
 * text is adopted as style sheets instead; scripts and pictures would not load either.
 */
export function fillFrame(frame: HTMLIFrameElement, html: string): Document | null {
  const inside = frame.contentDocument;
  const view = frame.contentWindow as (Window & { CSSStyleSheet: typeof CSSStyleSheet }) | null;
  if (!inside || !view) return null;
  const page = new DOMParser().parseFromString(html, 'text/html');
  inside.adoptedStyleSheets = [...page.querySelectorAll('style')].map((style) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(style.textContent ?? '');
    style.remove();
    return sheet;
  });
  inside.title = page.title;
  inside.documentElement.lang = page.documentElement.lang;
  inside.body.replaceChildren(...[...page.body.childNodes].map((node) => inside.adoptNode(node)));
  return inside;
}
