import { joinRuns, type TraceRun } from './run';

// Names that stand alone or begin longer ones, names that only begin them, vendors' and authors' own.
const PROPERTY =
  '(?:animation|background|border|bottom|clear|clip|color|columns?|content|cursor|direction|display|fill|filter|flex|float|font|gap|grid|height|inset|left|margin|opacity|order|outline|overflow|padding|position|quotes|right|src|stroke|top|transform|transition|visibility|width|zoom)(?:-[\\w-]+)?|(?:align|aspect|box|break|justify|letter|line|list|max|min|object|place|pointer|scroll|table|text|touch|unicode|user|vertical|white|will|word|z|-\\w{2,6}|-)-[\\w-]{3,40}';
// Alternatives that begin with different characters: nothing is read twice.
const VALUE =
  '(?:[^;{}<>:"\'()]|"[^"\\n]{0,200}"|\'[^\'\\n]{0,200}\'|\\((?:[^()\\n]|\\([^()\\n]{0,80}\\)){0,200}\\)){1,160}';
const DECLARATION = new RegExp(`\\s{0,4}(?:${PROPERTY})\\s?:\\s{0,3}${VALUE}(?:;|(?=\\})|(?=…)|$)`, 'y');
const BARE = new RegExp(`(?:(?<![\\w-])(?:${PROPERTY})\\s?:\\s{0,3}${VALUE};\\s?){2,20}`, 'g');
const COMMENT = /\s{0,4}\/\*[^*]{0,200}(?:\*\/|…|$)/y;
const CLOSE = /\s{0,4}\}/y;
/** A rule within a rule: a step of an animation, a selector of a media query. */
const NESTED = /\s{0,4}[^{}<>;"“”()]{1,120}(?:\([^(){}\n]{1,60}\)[^{}<>;"“”()]{0,40})?\{/y;
const CUT = /\s?(?:…|\.\.\.)?$/y;
const STATEMENT =
  /@(?:import|charset)\s{1,2}(?:url\([^()\n]{1,200}\)|"[^"\n]{1,200}"|'[^'\n]{1,200}')[^;\n]{0,80};/g;

const MAX_BRACES = 200;
const MAX_DEPTH = 3;
const MAX_PARTS = 60;

/**
 * Runs of style sheet in a text: rules from selector to closing brace, at-rules with the rules in them, imports, and two bare
 * declarations or more in a row. A rule that a teaser cut short ends with the text.
 */
export function findStyleRules(text: string): TraceRun[] {
  const rules: TraceRun[] = [...text.matchAll(STATEMENT), ...text.matchAll(BARE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
  let tried = 0;
  let brace = text.indexOf('{');
  while (brace !== -1 && tried++ < MAX_BRACES) {
    const start = atRuleStart(text, brace) ?? selectorStart(text, brace);
    const end = start === brace ? -1 : endOfBlock(text, brace + 1);
    if (end !== -1) rules.push({ start, end });
    brace = text.indexOf('{', Math.max(brace + 1, end));
  }
  return joinRuns(closeGaps(joinRuns(rules), text));
}

const AT_RULE =
  /^@(?:-\w{2,6}-)?(?:media|font-face|keyframes|supports|page|layer|container|property)\b[^{};@]{0,140}$/;

function atRuleStart(text: string, brace: number): number | null {
  const at = text.lastIndexOf('@', brace);
  return at !== -1 && brace - at < 160 && AT_RULE.test(text.slice(at, brace)) ? at : null;
}

const SIMPLE_SELECTOR =
  /^(?:[.#:]{0,2}[a-z][\w-]{0,50}|[*@&][\w-]{0,50}|[>+~])?(?:[.#:]{1,2}[\w()+-]{1,50}|\[[^\]\s]{1,60}\]){0,6}[,>+~]?$/i;
// Marked by a dot, a hash, a comma or a colon, or a tag that style sheets name: prose in front of a bare `figure {` is no selector.
const MARKED = /[.#:,>+~*@[]|^(?:a|p|ul|li|ol|div|span|img|td|tr|th|table|body|html|h[1-6]|pre|code)$/i;

/** Where the selector before a brace begins, read backwards word by word; the brace itself where there is none. */
function selectorStart(text: string, brace: number): number {
  let start = brace;
  let end = brace;
  for (let word = 0; word < 12; word++) {
    while (end > 0 && text.charCodeAt(end - 1) <= 32) end--;
    let begin = end;
    while (begin > 0 && isOfSelector(text.charCodeAt(begin - 1)) && end - begin < 160) begin--;
    const part = text.slice(begin, end);
    if (part === '' || !part.split(/(?<=,)/).every((one) => SIMPLE_SELECTOR.test(one))) break;
    if (word > 0 && !MARKED.test(part)) break;
    start = begin;
    end = begin;
  }
  return start;
}

/** No white space, no closing brace, no letter or mark of a script without spaces: there a selector follows a word at once. */
function isOfSelector(unit: number): boolean {
  return unit > 32 && unit !== 0x7d && unit < 0x2e80;
}

/** The end of a block whose first character after the brace is at `from`; -1 where it declares nothing. */
function endOfBlock(text: string, from: number, depth = 1): number {
  let at = from;
  let declared = false;
  for (let part = 0; part < MAX_PARTS; part++) {
    const close = endOf(CLOSE, text, at);
    if (close !== -1) return declared ? close : -1;
    let next = endOf(COMMENT, text, at);
    if (next === -1) {
      next = endOf(DECLARATION, text, at);
      if (next === -1) next = endOfNested(text, at, depth);
      if (next !== -1) declared = true;
    }
    if (next === -1 || next === at) break;
    at = next;
  }
  if (!declared) return -1;
  const cut = endOf(CUT, text, at);
  return cut === -1 ? at : cut;
}

function endOfNested(text: string, at: number, depth: number): number {
  const brace = depth < MAX_DEPTH ? endOf(NESTED, text, at) : -1;
  return brace === -1 ? -1 : endOfBlock(text, brace, depth + 1);
}

/** Where a sticky expression that matches at a place ends; -1 where it does not. */
function endOf(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : -1;
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
