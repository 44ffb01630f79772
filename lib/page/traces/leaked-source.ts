import { findErrors } from './leaked-error';
import { findScript } from './leaked-script';
import { findStyleRules } from './leaked-style';
import { findShortcodes, findTemplates } from './leaked-template';
import type { TraceRun } from './run';

/** Source code of the page's own machinery that ended up in its text. */
export interface LeakedSource extends TraceRun {
  language: 'css' | 'script' | 'error' | 'shortcode' | 'template';
}

const MAX_RUNS = 300;

/** What finds each language, behind a test that costs nothing. */
const FINDERS: { language: LeakedSource['language']; suspect: RegExp; find: (text: string) => TraceRun[] }[] =
  [
    { language: 'css', suspect: /\{|:[^;]{1,160};|@import|@charset/, find: findStyleRules },
    { language: 'script', suspect: /[=({]|echo |CDATA/, find: findScript },
    { language: 'error', suspect: /: |Traceback \(|error|Exception| => | line \d/, find: findErrors },
    { language: 'shortcode', suspect: /\[/, find: findShortcodes },
    { language: 'template', suspect: /[{[<@]|%%/, find: findTemplates },
  ];

/** Runs of leaked style sheet, script, error message, shortcode and template source in one block of prose, in order, none within another. */
export function findLeakedSource(text: string): LeakedSource[] {
  const found: LeakedSource[] = [];
  // Hardly any line has one of the characters that all of these need.
  if (!/[=({[<@]|: |%%|error| line \d|:[^;]{1,160};|echo [$'"]/.test(text)) return found;
  for (const { language, suspect, find } of FINDERS) {
    if (!suspect.test(text)) continue;
    for (const run of find(text)
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
      .slice(0, MAX_RUNS))
      if (!found.some(({ start, end }) => run.start < end && run.end > start))
        found.push({ ...run, language });
  }
  return found.toSorted((a, b) => a.start - b.start);
}
