/**
 * Fills an empty frame with a page. The frame inherits the extension's policy, which forbids style elements, so their
 * text is adopted as style sheets instead; scripts and pictures would not load either.
 */
export function fillFrame(frame: HTMLIFrameElement, html: string): Document | null {
  const inside = frame.contentDocument;
  const view = frame.contentWindow as (Window & { CSSStyleSheet: typeof CSSStyleSheet }) | null;
  if (!inside || !view) return null;
  const styles: string[] = [];
  const unstyled = html.replace(/<style>([^<]*)<\/style>/g, (_element, text: string) => {
    styles.push(text);
    return '';
  });
  const page = new DOMParser().parseFromString(unstyled, 'text/html');
  inside.adoptedStyleSheets = styles.map((text) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  inside.title = page.title;
  inside.documentElement.lang = page.documentElement.lang;
  inside.body.replaceChildren(...[...page.body.childNodes].map((node) => inside.adoptNode(node)));
  return inside;
}
