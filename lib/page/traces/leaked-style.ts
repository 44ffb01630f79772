import { joinRuns, type TraceRun } from './run';

const PROPERTY =
  'align(?:-\\w+)+|animation|background(?:-\\w+)*|border(?:-\\w+)*|bottom|box-\\w+|clear|color|content|cursor|display|flex(?:-\\w+)?|float|font(?:-\\w+)*|height|justify-\\w+|left|letter-spacing|line-height|list-style(?:-\\w+)?|margin(?:-\\w+)?|max-\\w+|min-\\w+|opacity|outline|overflow(?:-\\w+)?|padding(?:-\\w+)?|position|right|text-\\w+|top|transform|transition|vertical-align|visibility|white-space|width|word-\\w+|z-index|-\\w{2,6}-[\\w-]{3,30}';

const DECLARATION = new RegExp(`^\\s{0,4}(?:${PROPERTY})\\s?:\\s{0,3}[^;{}<>:]{1,120}(?:;|(?=\\})|(?=…)|$)`);
const STYLE_COMMENT = /^\s{0,4}\/\*[^*]{0,200}(?:\*\/|…|$)/;

/** Runs of style rules in a text, selector to closing brace; a rule that a teaser cut short ends with the text. */
export function findStyleRules(text: string): TraceRun[] {
  const rules: TraceRun[] = [];
  let rulesTried = 0;
  for (
    let brace = text.indexOf('{');
    brace !== -1 && rulesTried < MAX_BRACES;
    brace = text.indexOf('{', brace + 1)
  ) {
    rulesTried++;
    const start = selectorStart(text, brace);
    const end = start === brace ? -1 : endOfDeclarations(text, brace + 1);
    if (end !== -1) rules.push({ start, end });
  }
  return joinRuns(closeGaps(rules, text));
}

const MAX_BRACES = 200;
const SIMPLE_SELECTOR =
  /^(?:[.#]?[a-z][\w-]{0,50}|[*@&][\w-]{0,50})(?:[.#:]{1,2}[\w()-]{1,50}){0,6}[,>+~]?$/i;
// Marked by a dot, a hash, a comma or a colon, or a tag that style sheets name: prose in front of a bare `figure {` is no selector.
const MARKED = /[.#:,>+~*@]|^(?:a|p|ul|li|ol|div|span|img|td|tr|th|table|body|html|h[1-6]|pre|code)$/i;

/** Where the selector before a brace begins, read backwards word by word; the brace itself where there is none. */
function selectorStart(text: string, brace: number): number {
  let start = brace;
  let end = brace;
  for (let word = 0; word < 12; word++) {
    while (end > 0 && text.charCodeAt(end - 1) <= 32) end--;
    let begin = end;
    while (begin > 0 && text.charCodeAt(begin - 1) > 32 && text[begin - 1] !== '}' && end - begin < 160)
      begin--;
    const part = text.slice(begin, end);
    if (part === '' || !part.split(/(?<=,)/).every((one) => SIMPLE_SELECTOR.test(one))) break;
    if (word > 0 && !MARKED.test(part)) break;
    start = begin;
    end = begin;
  }
  return start;
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
    return gap !== null && gap.length < 200 && /^\s*(?:\/\*[^*]*\*\/\s*)?$/.test(gap)
      ? { ...rule, end: next!.start }
      : rule;
  });
}
