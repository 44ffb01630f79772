import type { TraceRun } from './run';

/** Names that only a page's own script calls, with what they are called for. */
const CALLS =
  'gtag|fbq|ga|twq|ym|__gaTracker|setTimeout|setInterval|requestAnimationFrame|addEventListener|console\\.(?:log|warn|error|info)|googletag\\.[\\w.]{1,40}|(?:_hmt|dataLayer|_gaq|_paq|adsbygoogle)\\.push|Typekit\\.load|lazySizes\\.init|AOS\\.init|new Swiper|wp\\.[\\w.]{3,40}|document\\.[\\w.]{4,60}|window\\.[\\w.]{3,60}|location\\.(?:replace|reload|assign)';
const SCRIPT_START = new RegExp(
  [
    '\\b(?:var|let|const)\\s{1,2}[\\w$]{1,40}\\s?=\\s?(?:[\\w$.]{1,60}\\s?\\|\\||new |document\\.|window\\.|function|jQuery|\\$\\(|\\{\\s?["\'}]|\\[["\'{])',
    '\\b(?:window|document)\\.[\\w$.]{1,60}\\s?=(?!=)',
    '\\blocation\\.href\\s?=',
    `\\b(?:${CALLS})\\((?!\\))`,
    '(?:\\$|\\bjQuery)\\((?:document|window|function|this|[\'"])',
    '[(!]function\\s?\\([\\w$, ]{0,40}\\)\\s?\\{',
    '\\((?:async )?\\([\\w$, ]{0,40}\\)\\s?=>\\s?\\{',
    '\\bfunction\\s[\\w$]{1,30}\\([\\w$, ]{0,60}\\)\\s?\\{',
    '\\(adsbygoogle\\s?=',
    // PHP without its tag.
    '\\$\\w{2,30}->\\w{2,40}\\(',
    '\\$\\w{2,30}\\s?=\\s?(?:new |array\\(|\\$|[a-z_]{3,40}\\()',
    '(?<![@\\w])(?:add_action|add_filter|add_shortcode|do_action|apply_filters|wp_enqueue_\\w{3,20}|register_\\w{3,30}|get_template_part|esc_\\w{3,10}|require(?:_once)?|include(?:_once)?|define)\\s?\\(\\s?[\'"$]',
    '\\becho\\s(?=[$\'"]|\\w{3,40}\\()',
    '\\/\\/\\s?<!\\[CDATA\\[',
    '\\/\\*\\s?<!\\[CDATA\\[\\s?\\*\\/',
    '\\btry\\s?\\{\\s?[\\w$]{1,40}[.(]',
    '\\bif\\s?\\(\\s?!?typeof\\s',
    '\\{"@(?:context|type|id|graph)":',
    '\\{"[\\w-]{1,40}":(?=[^\\n]{0,300}\\\\\\/)',
  ].join('|'),
  'g',
);

/** Runs of inline script in a text: from a telling statement on, as long as it reads as code. */
export function findScript(text: string): TraceRun[] {
  const runs: TraceRun[] = [];
  let from = 0;
  for (const { index: start } of text.matchAll(SCRIPT_START)) {
    if (start < from) continue;
    from = endOfScript(text, start);
    if (from - start >= MIN_SCRIPT) runs.push({ start, end: from });
  }
  return runs;
}

const MIN_SCRIPT = 12;
const MAX_SCRIPT = 4_000;
/** So many words in a row that no operator joins are a sentence, also inside brackets that are never closed. */
const MAX_PLAIN = 3;

const TOKEN =
  /\s*(?:(\/\*[^*]{0,400}\*\/|\/\/\s?(?:<!\[CDATA\[|\]\]>))|("(?:[^"\\\n]|\\.){0,600}"|'(?:[^'\\\n]|\\.){0,600}'|`(?:[^`\\]|\\.){0,600}`)|([\w$]+)|([^\w\s$]))/y;
const KEYWORD =
  /^(?:array|as|async|await|case|catch|class|const|default|delete|do|echo|else|export|false|finally|for|foreach|from|function|if|import|in|let|new|null|of|return|switch|this|throw|true|try|typeof|undefined|var|void|while)$/;
/** A word that goes on as code does: called, joined, indexed or given a value. */
const GOES_ON = /\s?(?:[([=.+?:]|->|&&|\|\|)/y;

/** Reads on token by token: strings, brackets and operators; the end of the last that is code. */
function endOfScript(text: string, start: number): number {
  const code = text.slice(start, start + MAX_SCRIPT);
  let end = 0;
  let depth = 0;
  let plain = 0;
  /** What came before: a `word` that no operator follows yet, or a `stop`, after which a statement may begin. */
  let before: 'word' | 'operator' | 'stop' = 'stop';
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(code); match !== null; match = TOKEN.exec(code)) {
    const [, comment, string, word, sign] = match;
    const next = TOKEN.lastIndex;
    if (sign !== undefined) {
      if (isOutsideCode(sign) || (depth === 0 && /[)\]}"'`]/.test(sign))) break;
      if (/[([{]/.test(sign)) depth++;
      else if (/[)\]}]/.test(sign)) depth--;
      before = /[;)\]}]/.test(sign) ? 'stop' : 'operator';
      plain = 0;
    } else if (string !== undefined) {
      if (before !== 'operator' && depth === 0) break;
      before = 'stop';
    } else if (word !== undefined) {
      const isKeyword = KEYWORD.test(word);
      GOES_ON.lastIndex = next;
      const joined = before === 'operator' || isKeyword || (before === 'stop' && GOES_ON.test(code));
      if (!joined) {
        if (depth === 0 || ++plain > MAX_PLAIN) break;
        before = 'word';
        continue;
      }
      before = isKeyword ? 'operator' : 'word';
    } else if (comment === undefined) break;
    end = next;
  }
  return start + end;
}

/** Signs of prose, and letters beyond the Latin ones, stand in strings only. */
function isOutsideCode(sign: string): boolean {
  return sign > '~' || sign === '#' || sign === '@';
}
