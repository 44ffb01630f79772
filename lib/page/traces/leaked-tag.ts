import { runsOf, type TraceRun } from './run';

const TAG =
  /<\/?(?:b|strong|em|i|u|s|a|p|br|hr|font|span|mark|div|img|li|ul|ol|td|tr|table|h[1-6]|sup|sub|center|small|code|pre|blockquote|iframe|section|figure)(?:\s{1,3}[a-z][\w:-]{0,30}\s?=\s?(?:'[^'<>]{0,300}'|"[^"<>]{0,300}"|[^\s'"<>=]{1,200})){0,8}\s{0,3}\/?>/gi;

/** Tags that a text may speak of: as markup they have attributes, or an end. */
const RARER_TAG =
  /<(?:ins|del|big|tt|strike|kbd|dl|dt|dd|th|thead|tbody|article|header|footer|nav|main|aside|button|form|input|label|select|option|script|style|noscript|link|meta|video|audio|source|svg|path|object|embed|picture|volist|o:p|w:\w{1,20})(?:\s{1,3}[a-z][\w:-]{0,30}\s?=\s?(?:'[^'<>]{0,300}'|"[^"<>]{0,300}"|[^\s'"<>=]{1,200})){1,8}\s{0,3}\/?>|<\/?(?:dl|dt|dd|th|thead|tbody|volist|o:p|w:\w{1,20})>|<\/(?:ins|del|big|tt|strike|kbd|article|header|footer|nav|main|aside|button|form|label|select|option|script|style|noscript|video|audio|svg|object|picture)>|<!doctype [^<>]{1,120}>/gi;

/** What is left of a tag whose beginning was cut off: two attributes, or one and the end of the tag. */
const REST_OF_TAG =
  /(?<![\w<])(?:class|style|id|href|src|target|rel|width|height|alt|data-[\w-]{1,30}|on\w{3,20})=(?:"[^"<>\n]{0,200}"|'[^'<>\n]{0,200}')(?:(?:\s{1,2}[a-z][\w:-]{0,30}=(?:"[^"<>\n]{0,200}"|'[^'<>\n]{0,200}')){1,8}\s?\/?>?|\s?\/?>)/g;

const ENTITY =
  /&(?:nbsp|amp|lt|gt|quot|apos|[lr][ds]quo|[mn]dash|hellip|middot|copy|#\d{2,5}|#x[\da-f]{2,5});/gi;

/** A tag that was escaped once too often. */
const ESCAPED_TAG = /&lt;\/?[a-z][^&<>\n]{0,120}&gt;/gi;

const COMMENT = /<!--[^<>]{0,400}-->/g;

/** Tags that show as text, `<b class='flag-5'>` and `</b>` each a run of its own. What they enclose is not part of a run. */
export function findLeakedTags(text: string): TraceRun[] {
  const rests = text.includes('=') ? runsOf(REST_OF_TAG, text) : [];
  const escaped = text.includes('&lt;') ? runsOf(ESCAPED_TAG, text) : [];
  if (!text.includes('<'))
    return [...escaped, ...apartFrom(escaped, rests)].toSorted((a, b) => a.start - b.start);
  const tags = [...escaped, ...runsOf(TAG, text), ...runsOf(RARER_TAG, text), ...runsOf(COMMENT, text)];
  return [...tags, ...apartFrom(tags, rests)].toSorted((a, b) => a.start - b.start);
}

/** Character references that show as text: `&nbsp;`, `&#8217;`. */
export function findLeakedEntities(text: string): TraceRun[] {
  if (!text.includes('&')) return [];
  return apartFrom(runsOf(ESCAPED_TAG, text), runsOf(ENTITY, text));
}

/** Those of the runs that begin in none of the tags. */
function apartFrom(tags: readonly TraceRun[], runs: readonly TraceRun[]): TraceRun[] {
  return runs.filter(({ start }) => !tags.some((tag) => start >= tag.start && start < tag.end));
}
