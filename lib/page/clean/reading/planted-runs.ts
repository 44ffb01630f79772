import { isOutside } from '../../../text/han-standards';
import type { TraceRun } from '../../traces/run';
import { isNamedAfter } from '../../recognize/outside-links';
import { tradeWords } from '../words';
import { foreignRuns } from './foreign-runs';
import { isRandomHost } from './link-terms';
import type { LineLink } from './line-links';
import type { PageLine, PageText } from './page-text';
import { splitWords } from './split-words';
import { isForeignTo } from './script-mismatch';

/**
 * Where single keywords were put into a line: known terms of the page, planted links, words of the trades, words of a foreign
 * script. In order, none overlapping.
 */
export function plantedRuns(line: PageLine, page: PageText): readonly TraceRun[] {
  line.planted ??= merge(
    [
      ...sureRuns(line, page),
      ...bareKeywords(line.text, page),
      ...foreignRuns(line, page),
      ...splitWords(line, page),
    ],
    line.text,
  );
  return line.planted;
}

/** Of the planted runs those that the page itself gives away: terms it repeats elsewhere, links that lead away from its subject. */
export function sureRuns(line: PageLine, page: PageText): readonly TraceRun[] {
  line.sure ??= readSure(line, page);
  return line.sure;
}

function readSure(line: PageLine, page: PageText): TraceRun[] {
  const terms = page.terms.find(line.text).map((run) => withSeparators(line.text, run));
  return merge([...terms, ...line.links.filter((link) => isPlanted(link, line, page))], line.text);
}

/** A link in a sentence that leads to a foreign site and has nothing to do with what the sentence says. */
function isPlanted(link: LineLink, line: PageLine, page: PageText): boolean {
  const { target, text } = link;
  if (target === null || !target.foreign || text.length > 48 || line.linkShare > 0.8) return false;
  let evidence = 0;
  if (tradeWords.has(text)) evidence += 2;
  if (page.terms.has(text)) evidence += 3;
  else if (page.terms.isFarmed(text)) evidence += 2;
  const isHome = target.path === '/' && target.query === '';
  if (isHome) evidence += 0.5;
  if (isRandomHost(target.host)) evidence += isHome && page.terms.leadsToRandomHosts ? 2.5 : 1;
  if (page.vocabulary.overlap(text, 1) < 0.2) evidence += 1;
  evidence += typedBetween(link, line);
  if (isForeignTo(text, page)) evidence += 1.5;
  if (isNamedAfter(text, target.host)) evidence -= 2;
  return evidence >= 3;
}

/**
 * Words as somebody types them into a search box, where a sentence would begin: a name would have capitals. All the more where the next
 * sentence begins right after them.
 */
function typedBetween({ text, start, end }: LineLink, line: PageLine): number {
  if (!/^\p{Ll}[\p{Ll}\p{M}\d]*(?: [\p{Ll}\p{M}\d]+)+$/u.test(text)) return 0;
  if (!/(?:^|[.!?:;])\s*$/.test(line.text.slice(0, start))) return 0;
  return /^\s*\p{Lu}/u.test(line.text.slice(end)) ? 1.5 : 0.5;
}

/** Words of the trades without a link: two in a row, or one long one, that break a sentence apart. */
function* bareKeywords(text: string, page: PageText): Generator<TraceRun> {
  if (text.length < 8) return;
  const runs = joinClose(tradeWords.find(text), text);
  for (const run of runs) {
    const words = text.slice(run.start, run.end);
    const dense = /[぀-ヿ㐀-鿿가-힣]/.test(words);
    const surrounded = /[぀-ヿ㐀-鿿가-힣]/.test(text);
    if (!dense && surrounded) {
      const latin = latinStretch(text, run);
      if (latin !== null) yield latin;
    } else if (
      dense ? words.length >= 4 || (words.length >= 3 && isForeignTo(words, page)) : words.includes(' ')
    ) {
      yield dense ? growByScript(text, run, page) : run;
    }
  }
}

/** Words of a trade with nothing but a space between them are one keyword. */
function joinClose(runs: readonly TraceRun[], text: string): TraceRun[] {
  const joined: TraceRun[] = [];
  for (const run of runs) {
    const last = joined[joined.length - 1];
    if (last !== undefined && /^ ?$/.test(text.slice(last.end, run.start))) last.end = run.end;
    else joined.push({ ...run });
  }
  return joined;
}

/** Latin words of a trade amid ideographs: the whole stretch of Latin words is the keyword, where it is short. */
function latinStretch(text: string, run: TraceRun): TraceRun | null {
  const before = /(?<![a-zA-Z\d' -])[a-zA-Z\d' -]*$/.exec(
    text.slice(Math.max(0, run.start - 40), run.start),
  )![0];
  const after = /^[a-zA-Z\d' -]*/.exec(text.slice(run.end, run.end + 40))![0];
  const start = run.start - before.trimStart().length;
  const end = run.end + after.length;
  const words = text.slice(start, end).trim();
  return words.length <= 48 && words.includes(' ') ? { start, end } : null;
}

/** Characters right before a keyword that the page is not written with belong to it. */
function growByScript(text: string, run: TraceRun, { standard }: PageText): TraceRun {
  if (standard === null) return run;
  let { start } = run;
  for (let step = 1; step <= 4 && run.start - step >= 0; step++) {
    const characters = text.slice(run.start - step, run.start);
    if (!/^[㐀-鿿]+$/.test(characters)) break;
    if (isOutside(characters, 0, standard)) start = run.start - step;
  }
  return { start, end: run.end };
}

/** A term that is taken out of a list takes the separator with it. */
function withSeparators(text: string, run: TraceRun): TraceRun {
  const after = /^\s*[_|｜,，、·-]\s*/.exec(text.slice(run.end, run.end + 6));
  const before = /(?<!\s)\s*[_|｜,，、·-]\s*$/.exec(text.slice(Math.max(0, run.start - 6), run.start));
  if (after !== null && (before !== null || run.start === 0))
    return { start: run.start, end: run.end + after[0].length };
  if (before !== null && run.end === text.length)
    return { start: run.start - before[0].length, end: run.end };
  return run;
}

/** Overlapping runs joined; between ideographs the space that came with a keyword goes too. */
function merge(runs: TraceRun[], text: string): TraceRun[] {
  if (runs.length === 0) return runs;
  const merged: TraceRun[] = [];
  for (const { start, end } of runs.toSorted((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1];
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged.map((run) => {
    const between =
      /[぀-ヿ㐀-鿿가-힣]/.test(text[run.start - 1] ?? '') && /^ [぀-ヿ㐀-鿿가-힣]/.test(text.slice(run.end));
    return between ? { start: run.start, end: run.end + 1 } : run;
  });
}
