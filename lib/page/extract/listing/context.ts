import { attributeOf, nameOf, parentOf } from '../../node';
const CHROME_TAGS = new Set(['nav', 'footer', 'menu', 'select', 'dialog']);
const CHROME_ROLES = new Set(['navigation', 'contentinfo', 'menu', 'menubar', 'search', 'dialog', 'tablist']);
const CHROME_NAMES =
  /(?:^|[^a-z])(?:nav|navi|navbar|navigation|menu|submenu|breadcrumbs?|pagination|pager|footer|foot|toolbar|tagcloud|tags|share|social|cookie|login|copyright|lang|languages?|dropdown|megamenu)(?:$|[^a-z])/i;
const ASIDE_NAMES =
  /(?:^|[^a-z])(?:sidebar|side|aside|widgets?|widget-area|rail|related|recommended|popular|trending|recent|ticker|blogroll|promo|sponsored|comments?|most-?read|hot|slider|carousel|slideshow)(?:$|[^a-z])/i;

/** `isRelated`: side lists are what is looked for. How an element's surroundings speak against the records in it: 1 nothing, 0.35 a side list, 0.1 navigation. */
export function standingOf(element: Element, known: Map<Element, number>, isRelated = false): number {
  const chain: Element[] = [];
  let at: Element | null = element;
  while (at !== null && !known.has(at)) {
    chain.push(at);
    at = parentOf(at);
  }
  let standing = at === null ? 1 : (known.get(at) ?? 1);
  for (const next of chain.toReversed()) {
    standing = Math.min(standing, ownStanding(next, isRelated));
    known.set(next, standing);
  }
  return standing;
}

function ownStanding(element: Element, isRelated: boolean): number {
  const name = nameOf(element);
  if (name === 'body' || name === 'html' || name === 'main' || name === 'article') return 1;
  if (CHROME_TAGS.has(name) || CHROME_ROLES.has(attributeOf(element, 'role'))) return 0.1;
  const words = `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`.slice(0, 200);
  if (CHROME_NAMES.test(words)) return 0.2;
  if (name === 'aside' || attributeOf(element, 'role') === 'complementary' || ASIDE_NAMES.test(words))
    return isRelated ? 0.8 : 0.35;
  return 1;
}
