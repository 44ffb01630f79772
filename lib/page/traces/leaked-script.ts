import type { TraceRun } from './run';

const SCRIPT_START =
  /(?:\b(?:var|let|const)\s{1,2}[\w$]{1,40}\s?=\s?(?:[\w$.]{1,60}\s?\|\||new |document\.|function)|\bwindow\.[\w$.]{1,40}\s?=|\(function\s?\([\w$, ]{0,40}\)\s?\{|\bfunction\s[\w$]{1,30}\([\w$, ]{0,60}\)\s?\{|\$\(document\)\.ready\(|\bdocument\.(?:createElement|write|getElementById|getElementsByTagName)\(|\b(?:googletag\.cmd|adsbygoogle\s?=|_hmt|dataLayer|_gaq|_paq)\.push\()/g;

/** Runs of inline script in a text: from a telling statement on, as long as the words look like code. */
export function findScript(text: string): TraceRun[] {
  const runs: TraceRun[] = [];
  let from = 0;
  for (const match of text.matchAll(SCRIPT_START)) {
    if (match.index < from) continue;
    from = endOfScript(text, match.index + match[0].length);
    runs.push({ start: match.index, end: from });
  }
  return runs;
}

const CODE_WORD =
  /^(?:var|let|const|function|return|if|else|new|this|for|while|try|true|false|null|window|document)$/;

/** Reads on, word by word, while the words look like code; the end of the last that did. */
function endOfScript(text: string, from: number): number {
  const start = from + /^\S*/.exec(text.slice(from, from + 300))![0].length;
  const words = [...text.slice(start, start + 2000).matchAll(/\S+/g)];
  let end = start;
  for (const [i, word] of words.entries()) {
    if (!isCode(word[0], words[i + 1]?.[0] ?? '')) break;
    end = start + word.index + word[0].length;
  }
  return end;
}

function isCode(word: string, next: string): boolean {
  if (CODE_WORD.test(word) || /[{}[\];=]|\w\(|\)[;,.)]|^(?:\|\||&&|\+)$/.test(word)) return true;
  return /^[\w$.]+$/.test(word) && /^(?:=|\|\||&&|===?|\+=|\{)/.test(next);
}
