const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre section select ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const SKIPPED_TAGS = new Set(
  'script style noscript template iframe object embed canvas audio video svg math head textarea'.split(' '),
);

/** Elements that begin a new line of text whatever the style sheet says (custom elements do not). */
export function isBlockTag(localName: string): boolean {
  return BLOCK_TAGS.has(localName);
}

/** Elements whose text a reader never sees as text of the page. */
export function isSkippedTag(localName: string): boolean {
  return SKIPPED_TAGS.has(localName);
}
