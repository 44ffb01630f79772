import { findLeakedTags } from './leaked-tag';
import { apart, runsOf, type TraceRun } from './run';

/** Tags that a text may speak of: as markup they have attributes, or an end. */
const RARER_TAG =
  /<(?:ins|del|big|tt|strike|kbd|dl|dt|dd|th|thead|tbody|article|header|footer|nav|main|aside|button|form|input|label|select|option|script|style|noscript|link|meta|video|audio|source|svg|path|object|embed|picture|volist|o:p|w:\w{1,20})(?:\s{1,3}[a-z][\w:-]{0,30}\s?=\s?(?:'[^'<>]{0,300}'|"[^"<>]{0,300}"|[^\s'"<>=]{1,200})){1,8}\s{0,3}\/?>|<\/?(?:dl|dt|dd|th|thead|tbody|volist|o:p|w:\w{1,20})>|<\/(?:ins|del|big|tt|strike|kbd|article|header|footer|nav|main|aside|button|form|label|select|option|script|style|noscript|video|audio|svg|object|picture)>|<!doctype [^<>]{1,120}>/gi;

/** What is left of a tag whose beginning was cut off: two attributes, or one and the end of the tag. */
const REST_OF_TAG =
  /(?<![\w<])(?:class|style|id|href|src|target|rel|width|height|alt|data-[\w-]{1,30}|on\w{3,20})=(?:"[^"<>\n]{0,200}"|'[^'<>\n]{0,200}')(?:(?:\s{1,2}[a-z][\w:-]{0,30}=(?:"[^"<>\n]{0,200}"|'[^'<>\n]{0,200}')){1,8}\s?\/?>?|\s?\/?>)/g;

/** A tag that was escaped once too often. */
const ESCAPED_TAG = /&lt;\/?[a-z][^&<>\n]{0,120}&gt;/gi;

/** Markup of any kind that shows as text: beside the tags of text those of a page's structure, escaped ones, and the rest of one that was cut. */
export function findLeakedMarkup(text: string): TraceRun[] {
  return apart([
    ...findLeakedTags(text),
    ...(text.includes('<') ? runsOf(RARER_TAG, text) : []),
    ...(text.includes('&lt;') ? runsOf(ESCAPED_TAG, text) : []),
    ...(text.includes('=') ? runsOf(REST_OF_TAG, text) : []),
  ]);
}
