import type { TraceRun } from './run';

const TOKEN = /[A-Za-z]{12,40}/g;

/** Words of letters struck at random, `Grnraqkihwodwybhkqbtsenkj`: no language has their consonants. */
export function findGibberish(text: string): TraceRun[] {
  const runs: TraceRun[] = [];
  for (const match of text.matchAll(TOKEN)) {
    if (isGibberish(match[0])) runs.push({ start: match.index, end: match.index + match[0].length });
  }
  return runs;
}

/** Whether 12 or more Latin letters cannot be a word. Names in mixed case (identifiers) and initials do not count. */
function isGibberish(token: string): boolean {
  if (/[a-z][A-Z]|[A-Z]{2}/.test(token)) return false;
  const lower = token.toLowerCase();
  const vowels = lower.replace(/[^aeiouy]/g, '').length;
  const clusters = lower.match(/[bcdfghjklmnpqrstvwxz]{5,}/g) ?? [];
  const odd =
    lower.match(
      /q[^u]|[bcdfgjkmpqtvwxz]q|j[bcdfghklmnpqrstvwxz]|[bfgkmpqvw]x|v[bcdfghjkmnpqtwxz]|w[bcfgjkmpqvxz]|h[bcdfgjkpqvxz]/g,
    ) ?? [];
  const share = vowels / lower.length;
  return odd.length >= 2 && (clusters.length > 0 || share < 0.28);
}
