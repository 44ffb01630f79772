import { nameOf, parentOf } from '../../node';
import type { Line } from './lines';
import type { TitleUnit } from './units';
import { widthOf } from './width';

/**
 * Titles where nothing but the text tells them from their teasers: one text node with line breaks, or bare paragraphs.
 * The likeliest sequence of titles, teasers and calls to action is found by dynamic programming (Viterbi) over each run of
 * like lines. Each run's titles are one cluster; lines that are calls to action get their role.
 */
export function readPlainTitles(lines: readonly Line[]): TitleUnit[][] {
  return runsOfLikeLines(lines).flatMap((run) => {
    const labels = labelLines(run);
    const titles = run.filter((_, i) => labels[i] === 'title');
    if (!isAlternating(run, labels)) return [];
    run.forEach((line, i) => {
      if (labels[i] === 'more') line.isMore = true;
    });
    return [titles.map((line) => unitOf(line, 'plain'))];
  });
}

type Label = 'title' | 'body' | 'more';
const LABELS: readonly Label[] = ['title', 'body', 'more'];
const MIN_LINES = 6;
const MIN_TITLES = 4;
const MIN_BODIES = 0.4; // share of titles that a teaser follows
const MAX_BODIES = 1.5; // paragraphs a title: more is an article with subheadings
const BODY_TO_TITLE = 1.2; // teasers are at least so much wider than titles

const STEP: Record<Label, Record<Label, number>> = {
  title: { title: -1.5, body: 1, more: -2 },
  body: { title: 0.5, body: -1.5, more: 0 },
  more: { title: 0.5, body: -3, more: -3 },
};

/** Lines without links or headings that follow each other in one element, or as siblings of one tag. */
function runsOfLikeLines(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let current: Line[] = [];
  let key: unknown = null;
  for (const line of lines) {
    if (line.headingLevel > 0 || line.runs.some(({ link }) => link !== null)) continue;
    const previous = current.at(-1);
    const same =
      previous !== undefined &&
      (line.element === previous.element ||
        (keyOf(line) === key && nameOf(line.element) === nameOf(previous.element)));
    if (same) current.push(line);
    else runs.push((current = [line]));
    key = keyOf(line);
  }
  return runs.filter((run) => run.length >= MIN_LINES);
}

function keyOf(line: Line): Element | null {
  return parentOf(line.element);
}

function labelLines(lines: readonly Line[]): Label[] {
  const usual = medianOf(lines.filter(({ text }) => endOf(text) !== 'stop').map(({ text }) => widthOf(text)));
  let best: Record<Label, number> = { title: 0, body: -4, more: -9 };
  const steps: Record<Label, Label>[] = [];
  lines.forEach((line, i) => {
    const worth = worthOf(line.text, usual);
    const from: Record<Label, Label> = { title: 'title', body: 'title', more: 'title' };
    const next: Record<Label, number> = { ...worth };
    for (const to of LABELS) {
      if (i === 0) {
        next[to] += best[to];
        continue;
      }
      for (const past of LABELS)
        if (best[past] + STEP[past][to] > best[from[to]] + STEP[from[to]][to]) from[to] = past;
      next[to] += best[from[to]] + STEP[from[to]][to];
    }
    steps.push(from);
    best = next;
  });
  return traceBack(steps, best);
}

function traceBack(steps: readonly Record<Label, Label>[], best: Record<Label, number>): Label[] {
  let label = LABELS.toSorted((a, b) => best[b] - best[a])[0] ?? 'title';
  const labels: Label[] = [];
  for (const from of steps.toReversed()) {
    labels.push(label);
    label = from[label];
  }
  return labels.toReversed();
}

function worthOf(text: string, usual: number): Record<Label, number> {
  const width = widthOf(text);
  const end = endOf(text);
  const isLong = hasSentenceInside(text);
  const isShort = width <= Math.min(26, usual * 0.6);
  return {
    title:
      (end === 'stop' ? -2 : end === 'open' ? 2 : 1) -
      (isLong ? 2 : 0) -
      Math.max(0, width - 120) / 40 -
      (isShort ? 1 : 0),
    body: (end === 'stop' ? 1.5 : end === 'open' ? -1.5 : 0) + (isLong ? 1 : 0) + Math.min(2, width / 100),
    more: isShort && end !== 'stop' ? 2 : -5,
  };
}

/** How a text ends: like a sentence, like a title, or as both may. */
export function endOf(text: string): 'stop' | 'open' | 'either' {
  const tail = text.slice(-6).trim();
  if (/[.。।؟…．][\])"'）」』”’]?$/.test(tail) || /\[\W?(?:…|\.\.\.)\W?\]$/.test(tail)) return 'stop';
  return /[!?！？)"'）」』”’]$/.test(tail) ? 'either' : 'open';
}

function hasSentenceInside(text: string): boolean {
  return /[.!?।؟]\s+\p{Lu}|[。！？।].{4}/u.test(text.slice(0, 600));
}

function isAlternating(lines: readonly Line[], labels: readonly Label[]): boolean {
  const widths: Record<Label, number[]> = { title: [], body: [], more: [] };
  let followed = 0;
  lines.forEach(({ text }, i) => {
    const label = labels[i] as Label;
    widths[label].push(widthOf(text));
    if (label === 'title' && labels[i + 1] === 'body') followed += 1;
  });
  const titles = widths.title.length;
  if (widths.body.length > titles * MAX_BODIES) return false;
  if (titles < MIN_TITLES || followed < titles * MIN_BODIES || titles > lines.length * 0.7) return false;
  return medianOf(widths.body) > medianOf(widths.title) * BODY_TO_TITLE;
}

/** A whole line as a title. */
export function unitOf(line: Line, kind: TitleUnit['kind']): TitleUnit {
  const { text, runs, element } = line;
  return { kind, line, text, width: widthOf(text), runs, element, link: null, share: 1 };
}

/** The middle value, the upper of two; 0 where there is none. */
export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
