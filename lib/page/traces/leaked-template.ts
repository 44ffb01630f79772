import { runsOf, type TraceRun } from './run';

const SHORTCODE =
  /\[(?!\d)\/?[a-z][\w-]{2,30}(?:\s{1,2}[\w-]{1,30}=(?:["“”″][^"“”″\]]{0,200}["“”″]|[^\s\]]{1,60})){1,12}\s?\/?(?:\]|…|\.\.\.|$)|\[\/?(?:caption|gallery|embed|playlist|vc_\w{2,20}|et_pb_\w{2,20}|su_\w{2,20})\]/g;

/** Placeholders that a template engine or a content system should have filled in. */
const TEMPLATE = new RegExp(
  [
    '\\{%-? ?\\/?[a-z]\\w{1,20}[^%{}\\n]{0,120}%\\}',
    '\\{\\{-? ?[\\w.$]{1,60}(?: ?\\|[^{}\\n]{0,80})? ?-?\\}\\}',
    '\\{!! ?[^{}\\n]{1,100} ?!!\\}',
    '\\{\\$[a-zA-Z_][\\w.\\[\\]>-]{0,60}(?:\\|[^{}\\n]{1,60})?\\}',
    '\\{:[a-z]\\w{1,30}\\([^{}\\n]{0,120}\\)\\}',
    '\\{\\/?(?:dede|eyou|pboot|cms|maccms|zbp|field|phpok)[:.][^{}\\n]{1,80}\\}',
    '\\{(?:loadposition|loadmodule|loadmoduleid|modulepos) [\\w ,-]{1,60}\\}',
    '<%[=-]? ?[^%<>\\n]{1,120} ?-?%>',
    '<\\?(?:php|=|xml)[^\\n]{0,200}?(?:\\?>|$)',
    '@(?:include|extends|yield|section|component)\\([\'"][^\'"\\n]{1,80}[\'"][^()\\n]{0,80}\\)',
    '%%[a-z_]{3,30}%%(?: ?%%[a-z_]{3,30}%%)*',
    '\\[\\[[+*$!~][\\w.:&?=` -]{1,80}\\]\\]',
    '\\[!--[\\w.]{2,40}--\\]',
  ].join('|'),
  'g',
);

const FORUM_CODE =
  /\[img\][^[\]\s]{5,200}\[\/img\]|\[(\/)?(b|i|u|s|url|img|size|color|font|align|quote|list|attach|media|email|backcolor|indent|hide|table|tr|td)(?:(=)[^[\]\n]{1,160})?\]/gi;

/** Shortcodes of content systems, with attributes or of a name that is nothing else. */
export function findShortcodes(text: string): TraceRun[] {
  return runsOf(SHORTCODE, text);
}

/** Placeholders of templates, and the markup of forums. */
export function findTemplates(text: string): TraceRun[] {
  const runs = /[{<@%]|\[[[!]/.test(text) ? runsOf(TEMPLATE, text) : [];
  return text.includes('[/') || text.includes('=') ? [...runs, ...findForumCode(text)] : runs;
}

/** A lone `[i]` may be an index: tags without a value count where their other half is there. */
function findForumCode(text: string): TraceRun[] {
  const tags = [...text.matchAll(FORUM_CODE)];
  const halves = new Set(tags.map(({ 1: closing = '', 2: name = '' }) => closing + name.toLowerCase()));
  return tags
    .filter(({ 1: closing, 2: name, 3: value }) => {
      if (name === undefined || value !== undefined) return true;
      return halves.has((closing === undefined ? '/' : '') + name.toLowerCase());
    })
    .map(({ 0: tag, index }) => ({ start: index, end: index + tag.length }));
}
