import { allInside, attributeOf, parentOf } from '../../node';
import { isDateLine, readDate } from './dates';
import type { Line } from './lines';
import type { Region } from './regions';

/** Who wrote a record, whom it credits, and when it appeared, where it shows them. */
interface Byline {
  author?: string;
  source?: string;
  publishedAt?: string;
}

const MAX_LINE = 160;
const MAX_NAME = 60;
const MAX_WORDS = 6;
const BY =
  /^(?:(?:written |posted |published |authored |started )?by|von|par|por|di|door|av|autor|author|автор|作者|文|著者|執筆者?|글|글쓴이|작성자|撰文|記者|记者)\s*[:：/]?\s+(?=\S)|^(?:作者|文|著者|執筆|撰文|記者|记者|글|작성자)\s*[:：/／]\s*/i;
const FROM = /^(?:source|via|quelle|fuente|fonte|出典|来源|來源|出处|出處|출처|источник)\s*[:：]\s*/i;
const SEPARATOR = /[|｜•·–—]|\s-\s|\s\/\s/;
const AUTHOR_NAMES = /(?:^|[-_\s])(?:author|byline|writer|autor|auteur|vcard|fn)(?:$|[-_\s])/i;

/** Reads a record's date, author and source from its own marked-up elements first, then from its short lines. */
export function readByline(region: Region, isTeaserLine: (line: Line) => boolean, language: string): Byline {
  const byline: Byline = {};
  const time = dateOfTime(region, language);
  if (time !== null) byline.publishedAt = time;
  for (const line of region.lines) {
    if (line.text.length > MAX_LINE || isTeaserLine(line)) continue;
    readLine(line, byline, language);
  }
  return byline;
}

function dateOfTime(region: Region, language: string): string | null {
  const times = region.root === null ? [] : allInside(region.root, 'time');
  for (const time of times) {
    const stamp = attributeOf(time, 'datetime');
    const date = readDate(stamp) ?? readDate((time.textContent ?? '').trim(), language);
    if (date !== null) return date;
  }
  return null;
}

function readLine(line: Line, byline: Byline, language: string): void {
  const date = readDate(line.text, language);
  if (date !== null && isDateLine(line.text)) byline.publishedAt ??= date;
  for (const part of partsOf(line)) {
    if (FROM.test(part)) setName(byline, 'source', part.replace(FROM, ''));
    else if (BY.test(part)) setName(byline, 'author', part.replace(BY, ''));
  }
  if (byline.author === undefined && isAuthorElement(line)) setName(byline, 'author', partsOf(line)[0] ?? '');
}

function partsOf(line: Line): string[] {
  return line.text.split(SEPARATOR).map((part) => part.trim());
}

function isAuthorElement(line: Line): boolean {
  let at = line.runs[0] === undefined ? null : parentOf(line.runs[0].node);
  for (let up = 0; up < 3 && at !== null; up += 1) {
    if (AUTHOR_NAMES.test(attributeOf(at, 'class')) || attributeOf(at, 'rel') === 'author') return true;
    at = parentOf(at);
  }
  return false;
}

/** A name is short and has no digits: what follows it on the line (a date, a count of comments) is not part of it. */
function setName(byline: Byline, field: 'author' | 'source', text: string): void {
  const name =
    text
      .split(/\s(?:on|am|le|el|il|em|in)\s|[\d,，(（【@:：]/)[0]
      ?.replace(/(?<![\s»›→])[\s»›→]+$/, '')
      .trim() ?? '';
  if (
    name.length < 2 ||
    name.length > MAX_NAME ||
    name.split(/\s+/).length > MAX_WORDS ||
    !/\p{L}/u.test(name)
  )
    return;
  byline[field] ??= name;
}
