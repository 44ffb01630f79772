/** A selector that names one element and is likely to name it on the site's other pages too. */
export function selectorOf(element: Element): string {
  const document = element.ownerDocument;
  const steps: string[] = [];
  for (let current: Element | null = element; current !== null; current = current.parentElement) {
    if (current === document.body || current === document.documentElement) break;
    const own = ownSelector(current);
    steps.unshift(own ?? nthOfType(current));
    const selector = steps.join(' > ');
    if (own !== null && isFew(document, selector)) return selector;
  }
  return ['body', ...steps].join(' > ');
}

/** A class shared by a few siblings is what a person means by "this kind of block"; more is a layout class. */
const MAX_MATCHES = 3;

function isFew(document: Document, selector: string): boolean {
  return document.querySelectorAll(selector).length <= MAX_MATCHES;
}

function ownSelector(element: Element): string | null {
  const name = CSS.escape(element.localName);
  const id = element.getAttribute('id') ?? '';
  if (id !== '' && !looksGenerated(id)) return `#${CSS.escape(id)}`;
  const classes = [...element.classList].filter((token) => !looksGenerated(token)).slice(0, 3);
  return classes.length === 0 ? null : `${name}.${classes.map((token) => CSS.escape(token)).join('.')}`;
}

/** Hashes and counters differ on the next page or at the next build. */
export function looksGenerated(token: string): boolean {
  if (/\d{3,}/.test(token)) return true;
  if (/^(?:css|sc|jsx|svelte|_)[-_]?[a-z0-9]{5,}$/i.test(token) && /\d/.test(token)) return true;
  return /^[a-z0-9]{5,}$/i.test(token) && /\d[a-z]+\d|[a-z]\d[a-z]/i.test(token);
}

function nthOfType(element: Element): string {
  let position = 1;
  for (let other = element.previousElementSibling; other !== null; other = other.previousElementSibling) {
    if (other.localName === element.localName) position += 1;
  }
  return `${CSS.escape(element.localName)}:nth-of-type(${position})`;
}
