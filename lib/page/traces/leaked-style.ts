import { joinRuns, type TraceRun } from './run';

const PROPERTY =
  'align(?:-\\w+)+|animation|background(?:-\\w+)*|border(?:-\\w+)*|bottom|box-\\w+|clear|color|content|cursor|display|flex(?:-\\w+)?|float|font(?:-\\w+)*|height|justify-\\w+|left|letter-spacing|line-height|list-style(?:-\\w+)?|margin(?:-\\w+)?|max-\\w+|min-\\w+|opacity|outline|overflow(?:-\\w+)?|padding(?:-\\w+)?|position|right|text-\\w+|top|transform|transition|vertical-align|visibility|white-space|width|word-\\w+|z-index|-\\w{2,6}-[\\w-]{3,30}';

const SELECTOR =
  /(?:@media[^{}]{0,60}|(?:[.#]?[a-z][\w-]{0,40}(?:[.#:][\w-]{1,40}){0,4}[\s,>+~]{0,3}){1,6})$/i;
const DECLARATION = new RegExp(`^\\s{0,4}(?:${PROPERTY})\\s?:\\s{0,3}[^;{}<>:]{1,120}(?:;|(?=\\})|(?=…)|$)`);
const STYLE_COMMENT = /^\s{0,4}\/\*[^*]{0,200}(?:\*\/|…|$)/;

/** Runs of style rules in a text, selector to closing brace; a rule that a teaser cut short ends with the text. */
export function findStyleRules(text: string): TraceRun[] {
  const rules: TraceRun[] = [];
  for (let brace = text.indexOf('{'); brace !== -1; brace = text.indexOf('{', brace + 1)) {
    const before = text.slice(Math.max(0, brace - 120), brace);
    const selector = SELECTOR.exec(before.trimEnd());
    if (selector === null) continue;
    const end = endOfDeclarations(text, brace + 1);
    if (end === -1) continue;
    rules.push({ start: brace - before.length + selectorStart(before.trimEnd(), selector), end });
  }
  return joinRuns(closeGaps(rules, text));
}

/** Prose in front of a bare `figure {` is not selector: only the last word belongs to it, unless earlier ones are marked `.`, `#` or followed by a comma. */
function selectorStart(before: string, selector: RegExpExecArray): number {
  const words = selector[0].split(/(?<=[\s])/);
  let length = 0;
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i]!;
    const last = i === words.length - 1;
    if (
      !last &&
      !/^[.#]|[.#:,>+~]|^(?:a|p|ul|li|ol|div|span|img|td|tr|th|table|body|html|h[1-6]|pre|code)\s*$/.test(
        word,
      )
    )
      break;
    length += word.length;
  }
  return before.length - length;
}

function endOfDeclarations(text: string, from: number): number {
  let end = from;
  let declarations = 0;
  for (let step = 0; step < 60; step++) {
    const rest = text.slice(end, end + 400);
    const comment = STYLE_COMMENT.exec(rest);
    const part = comment ?? DECLARATION.exec(rest);
    if (part === null) break;
    if (comment === null) declarations++;
    end += part[0].length;
  }
  if (declarations === 0) return -1;
  const close = /^\s{0,4}\}/.exec(text.slice(end, end + 6)) ?? /^\s?(?:…|\.\.\.)$/.exec(text.slice(end));
  return end + (close?.[0].length ?? 0);
}

/** White space and comments between two rules belong to the leak. */
function closeGaps(rules: TraceRun[], text: string): TraceRun[] {
  return rules.map((rule, i) => {
    const next = rules[i + 1];
    const gap = next === undefined ? null : text.slice(rule.end, next.start);
    return gap !== null && gap.length < 200 && /^\s*(?:\/\*[^*]*\*\/)?\s*$/.test(gap)
      ? { ...rule, end: next!.start }
      : rule;
  });
}
