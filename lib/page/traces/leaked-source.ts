import { findErrors } from './leaked-error';
import { findScript } from './leaked-script';
import { findStyleRules } from './leaked-style';
import { findShortcodes, findTemplates } from './leaked-template';
import { apart, type TraceRun } from './run';

/** Source code of the page's own machinery that ended up in its text. */
export interface LeakedSource extends TraceRun {
  language: 'css' | 'script' | 'error' | 'shortcode' | 'template';
}

/** What finds each language, behind a test that costs nothing. */
const FINDERS: { language: LeakedSource['language']; suspect: RegExp; find: (text: string) => TraceRun[] }[] =
  [
    { language: 'css', suspect: /\{|:[^;]{1,160};|@import|@charset/, find: findStyleRules },
    { language: 'script', suspect: /[=({]|echo |CDATA/, find: findScript },
    {
      language: 'error',
      suspect: /: |Traceback \(|[Ee]rror|Exception| => | line \d|nginx|Object ref/,
      find: findErrors,
    },
    { language: 'shortcode', suspect: /\[/, find: findShortcodes },
    { language: 'template', suspect: /[{[<@]|%%/, find: findTemplates },
  ];

/** Hardly any line has what one of them asks for. */
const SUSPECT = new RegExp(FINDERS.map(({ suspect }) => suspect.source).join('|'));

/** Runs of leaked style sheet, script, error message, shortcode and template source in one block of prose, in order, none within another. */
export function findLeakedSource(text: string): LeakedSource[] {
  if (!SUSPECT.test(text)) return [];
  const asked = FINDERS.filter(({ suspect }) => suspect.test(text));
  return apart(asked.flatMap(({ language, find }) => find(text).map((run) => ({ ...run, language }))));
}
