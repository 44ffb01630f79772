import { runsOf, type TraceRun } from './run';

const TAG =
  /<\/?(?:b|strong|em|i|u|s|a|p|br|hr|font|span|mark|div|img|li|ul|ol|td|tr|table|h[1-6]|sup|sub|center|small|code|pre|blockquote|iframe|section|figure)(?:\s{1,3}[a-z][\w:-]{0,30}\s?=\s?(?:'[^'<>]{0,300}'|"[^"<>]{0,300}"|[^\s'"<>=]{1,200})){0,8}\s{0,3}\/?>/gi;

const ENTITY =
  /&(?:nbsp|amp|lt|gt|quot|apos|[lr][ds]quo|[mn]dash|hellip|middot|copy|#\d{2,5}|#x[\da-f]{2,5});/gi;

const COMMENT = /<!--[^<>]{0,400}-->/g;

/** Tags of text that show as text, `<b class='flag-5'>` and `</b>` each a run of its own. What they enclose is not part of a run. */
export function findLeakedTags(text: string): TraceRun[] {
  if (!text.includes('<')) return [];
  return [...runsOf(TAG, text), ...runsOf(COMMENT, text)].toSorted((a, b) => a.start - b.start);
}

/** Character references that show as text: `&nbsp;`, `&#8217;`. */
export function findLeakedEntities(text: string): TraceRun[] {
  return text.includes('&') ? runsOf(ENTITY, text) : [];
}
