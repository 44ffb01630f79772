/**
 * What an element says about its own content: by its tag, its role and the words in its class and id.
 * Evidence for the fitted model, never a verdict; the words are those that site builders share, in no site's own dialect.
 */
export const HINTS = [
  'article',
  'main',
  'nav',
  'aside',
  'footer',
  'header',
  'form',
  'table',
  'list',
  'figure',
  'quote',
  'code',
  'hidden',
  'content',
  'comment',
  'share',
  'related',
  'newsletter',
  'byline',
  'caption',
  'menu',
  'advert',
  'cookie',
  'tags',
  'contents',
  'control',
  'teaser',
  'product',
  'answer',
  'body',
  'lead',
] as const;

const TAGS: Record<string, readonly (typeof HINTS)[number][]> = {
  article: ['article'],
  main: ['main'],
  nav: ['nav'],
  aside: ['aside'],
  footer: ['footer'],
  header: ['header'],
  form: ['form'],
  fieldset: ['form'],
  table: ['table'],
  ul: ['list'],
  ol: ['list'],
  dl: ['list'],
  figure: ['figure'],
  figcaption: ['caption'],
  blockquote: ['quote'],
  pre: ['code'],
  code: ['code'],
  button: ['control'],
  label: ['control'],
  select: ['control'],
  dialog: ['cookie'],
  address: ['byline'],
  time: ['byline'],
};

const ROLES: Record<string, (typeof HINTS)[number]> = {
  article: 'article',
  main: 'main',
  navigation: 'nav',
  menu: 'menu',
  menubar: 'menu',
  complementary: 'aside',
  contentinfo: 'footer',
  banner: 'header',
  dialog: 'cookie',
  search: 'form',
  button: 'control',
  tablist: 'control',
  toolbar: 'control',
};

const WORDS: readonly [(typeof HINTS)[number], RegExp][] = [
  ['content', /content|text|entry|post(?!er)|story|markdown|prose|richtext|rte\b|wysiwyg/],
  [
    'body',
    /articlebody|article-body|article__body|articletext|article-text|post-content|entry-content|story-body|post-body|content-body/,
  ],
  ['article', /article|hentry|blogpost/],
  ['main', /\bmain|primary/],
  ['comment', /comment|disqus|discuss|reply|respond|reaction/],
  ['share', /share|social|follow|facebook|twitter|whatsapp|addtoany|sns\b/],
  [
    'related',
    /relat|recommend|read-?more|more-?(?:from|on|stories|news|posts)|also|popular|trending|most-|latest|recent|similar|outbrain|taboola|next-|prev|suggest|discover/,
  ],
  [
    'newsletter',
    /newsletter|subscri|sign-?up|signin|login|register|paywall|membership|donat|cta\b|call-to-action|promo/,
  ],
  ['byline', /byline|author|meta\b|metadata|date|time|publish|posted|credit|dateline|info\b/],
  ['caption', /caption|credit|photo-|image-/],
  ['menu', /menu|nav|breadcrumb|pagina|pager|toolbar|tabs?\b|skip/],
  ['aside', /sidebar|side-|widget|rail\b|aside|infobox|column-right|secondary/],
  ['footer', /foot|copyright|legal|disclaimer|colophon/],
  ['header', /header|masthead|hero|banner|topbar|top-bar/],
  ['advert', /\bads?\b|advert|sponsor|\bad-|-ad\b|dfp|gpt-|promot/],
  ['cookie', /cookie|consent|gdpr|modal|popup|overlay|dialog|alert|notice/],
  ['tags', /\btags?\b|tag-|categor|topic|keyword|taxonomy/],
  ['contents', /\btoc\b|table-of-contents|toc-|-toc|contents/],
  ['control', /button|btn|icon|toggle|dropdown|tooltip|edit/],
  ['hidden', /hidden|sr-only|screen-?reader|visually|invisible|noprint|print-only/],
  ['teaser', /teaser|card|item|excerpt|result|summary|grid|tile|listing|feed/],
  ['product', /product|price|cart|review|rating|spec/],
  ['answer', /answer|question|message|thread|forum|bubble|postbody|topic/],
  ['lead', /lead|intro|standfirst|subtitle|subhead|dek\b|deck\b|abstract|kicker|chapeau|sapo/],
  ['code', /highlight|code|listingblock/],
];

const INDEX = new Map(HINTS.map((name, index) => [name, index]));
const TAG_HINTS = new Map(
  Object.entries(TAGS).map(([tag, names]) => [tag, names.map((name) => INDEX.get(name)!)]),
);
const MAX_CLASS_CHARACTERS = 300;

/** Depth of the nearest box that says one of these of itself, -1 where none does; `depths` are the `Box.hints` of a box inside. */
export function deepestThatSays(depths: Int16Array, names: readonly (typeof HINTS)[number][]): number {
  let deepest = -1;
  for (const name of names) deepest = Math.max(deepest, depths[INDEX.get(name)!]!);
  return deepest;
}

/** Reads hints from elements; remembers the class names of one page, which repeat. */
export class HintReader {
  private readonly byWords = new Map<string, readonly number[]>();

  /** Indexes into `HINTS` of what the element itself says. */
  read(element: Element, tag: string): readonly number[] {
    const byTag = TAG_HINTS.get(tag) ?? NONE;
    if (!Element.prototype.hasAttributes.call(element)) return byTag;
    const found = [...this.fromWords(element), ...byTag];
    const role = attributeOf(element, 'role');
    if (role !== null && ROLES[role] !== undefined) found.push(INDEX.get(ROLES[role])!);
    if (isHiddenByItself(element)) found.push(INDEX.get('hidden')!);
    if (attributeOf(element, 'itemprop') === 'articleBody') found.push(INDEX.get('body')!);
    return found;
  }

  private fromWords(element: Element): readonly number[] {
    const classes = attributeOf(element, 'class');
    const id = attributeOf(element, 'id');
    if (!classes && !id) return NONE;
    const words = `${classes ?? ''} ${id ?? ''}`.slice(0, MAX_CLASS_CHARACTERS);
    let found = this.byWords.get(words);
    if (found === undefined) {
      const plain = words
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .replace(/_/g, '-');
      found = WORDS.filter(([, pattern]) => pattern.test(plain)).map(([name]) => INDEX.get(name)!);
      this.byWords.set(words, found);
    }
    return found;
  }
}

const NONE: readonly number[] = [];

function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

function isHiddenByItself(element: Element): boolean {
  if (attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-hidden') === 'true') return true;
  const style = attributeOf(element, 'style');
  return (
    style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style.slice(0, MAX_CLASS_CHARACTERS))
  );
}
