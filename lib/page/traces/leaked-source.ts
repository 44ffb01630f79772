import { findScript } from './leaked-script';
import { findStyleRules } from './leaked-style';
import { runsOf, type TraceRun } from './run';

/** Source code of the page's own machinery that ended up in its text. */
export interface LeakedSource extends TraceRun {
  language: 'css' | 'script' | 'php' | 'shortcode' | 'template';
}

const PHP =
  /(?:PHP )?(?:Notice|Warning|Deprecated|(?:Catchable )?[Ff]atal error|Parse error|Strict Standards): [^\n]{4,240}? in \S{1,160}?\.(?:php\d?|inc|phtml|tpl|module|class)(?:\(\d{1,6}\)[^\n]{0,40}?)?(?: on line \d{1,6}|:\d{1,6})(?:\s{1,2}Stack trace:(?:[^\n]{0,800}? thrown in \S{1,160} on line \d{1,6}|(?: ?#\d{1,3} [^#\n]{0,200}){0,12}))?/g;

const SHORTCODE =
  /\[(?!\d)\/?[a-z][\w-]{2,30}(?:\s{1,2}[\w-]{1,30}=(?:["“”″][^"“”″\]]{0,200}["“”″]|[^\s\]]{1,60})){1,12}\s?\/?(?:\]|…|\.\.\.|$)|\[\/?(?:caption|gallery|embed|playlist|vc_\w{2,20}|et_pb_\w{2,20}|su_\w{2,20})\]/g;

// A Python error with its frames: each names a file, a line and a function.
const TRACEBACK =
  /Traceback \(most recent call last\):(?:\s{1,4}File "[^"\n]{1,160}", line \d{1,6}(?:, in \S{1,60})?(?:(?!\s{1,4}File ")[^\n]){0,160}?){1,12}\s{1,4}[A-Z]\w{2,40}(?:Error|Exception|Warning|Exit|Interrupt)(?:: [^\n.]{0,120}?(?=['")\]]?(?:\s|$))['")\]]?)?/g;

const TEMPLATE =
  /\{%-? ?\/?[a-z]\w{1,20}[^%{}\n]{0,120}%\}|\{\{-? ?[\w.$]{1,60}(?: ?\|[^{}\n]{0,80})? ?-?\}\}|\{(?:dede|eyou|pboot|cms|maccms)[:.][^{}\n]{1,80}\}|<\?(?:php|=)[^\n]{0,200}?(?:\?>|$)/g;

/** Runs of leaked style sheet, script, PHP message, shortcode and template source in one block of prose, in order. */
export function findLeakedSource(text: string): LeakedSource[] {
  const found: LeakedSource[] = [];
  // Hardly any line has one of the characters that all of these need.
  if (!/[=({[<]|: /.test(text)) return found;
  const add = (language: LeakedSource['language'], runs: TraceRun[]) => {
    for (const run of runs) found.push({ ...run, language });
  };
  if (text.includes('{')) add('css', findStyleRules(text));
  if (/[=({]/.test(text)) add('script', findScript(text));
  if (text.includes(': ') && text.includes(' in ')) add('php', runsOf(PHP, text));
  if (text.includes('Traceback (')) add('script', runsOf(TRACEBACK, text));
  if (text.includes('[')) add('shortcode', runsOf(SHORTCODE, text));
  if (/\{|<\?/.test(text)) add('template', runsOf(TEMPLATE, text));
  return found.toSorted((a, b) => a.start - b.start);
}
