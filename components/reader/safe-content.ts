import createPurifier from 'dompurify';

/** What a text needs, and nothing that loads, runs, submits or takes over the page. */
const TAGS = [
  'p br hr h1 h2 h3 h4 h5 h6 blockquote pre code kbd samp var',
  'ul ol li dl dt dd table caption thead tbody tfoot tr th td',
  'a em strong b i u s sub sup mark small q cite abbr time bdi bdo del ins',
  'ruby rt rp figure figcaption div span section',
  'math mrow mi mn mo msup msub msubsup mfrac msqrt mroot mtext mtable mtr mtd mover munder munderover mspace semantics',
].flatMap((names) => names.split(' '));
const ATTRIBUTES = [
  'href',
  'lang',
  'dir',
  'colspan',
  'rowspan',
  'scope',
  'start',
  'datetime',
  'title',
  'display',
];

/** Images as addresses to open: the reader asks nobody for anything. Parsed where nothing loads. */
function withoutImages(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const image of body.querySelectorAll('img')) {
    const address = image.getAttribute('src') ?? '';
    // A link holds no other link: there the words stand for the picture.
    const shown = body.ownerDocument.createElement(image.closest('a') ? 'span' : 'a');
    if (shown instanceof HTMLAnchorElement) shown.href = address;
    shown.textContent = `[${image.alt || address}]`;
    image.replaceWith(shown);
  }
  return body.innerHTML;
}

/** Stored content as a fragment of harmless elements. It was cleaned before it was stored; a list can be imported, so it is cleaned again. */
export function safeContent(html: string): DocumentFragment {
  const fragment = createPurifier.sanitize(withoutImages(html), {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOWED_URI_REGEXP: /^https?:/i,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of fragment.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noreferrer noopener';
  }
  return fragment;
}
