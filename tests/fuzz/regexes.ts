/**
 * `npm run fuzz:regexes -- [--folder lib/page …] [--quick]`
 * Each regular expression of the core against adversarial strings of 100,000 characters: its work must grow in line with them.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Progress } from '../bench/progress';
import { attackStrings } from './attack-strings';
import { findRegexes, type FoundRegex } from './find-regexes';

const LENGTH = 100_000;
/** Below this, growth cannot be told from noise, and no page can slow anything down. */
const HARMLESS_MS = 40;
/** Four times the text takes four times as long where growth is linear, sixteen where it is quadratic. */
const LENGTHS = [LENGTH / 64, LENGTH / 16, LENGTH / 4, LENGTH];
const MOST_GROWTH = 9;
const FINEST_MS = 0.05;

const { values: options } = parseArgs({
  options: { folder: { type: 'string', multiple: true, default: ['lib/page', 'lib/text'] } },
});

const root = join(import.meta.dirname, '../..');
const regexes = await findRegexes(root, options.folder);
const progress = new Progress('regexes', regexes.length);
let slow = 0;
for (const found of regexes) {
  progress.step(`${found.file} ${String(found.regex)}`);
  const worst = slowestOn(found);
  if (worst === null) continue;
  slow += 1;
  const { ms, length, growth, text } = worst;
  console.log(`${found.file}: ${String(found.regex).slice(0, 200)}`);
  console.log(
    `  ${ms.toFixed(0)} ms on ${length} characters, ${growth.toFixed(1)} × a fourth of them: ${JSON.stringify(text)} …`,
  );
}
progress.end();
console.log(
  `${regexes.length} regular expressions × adversarial strings of ${LENGTH} characters: ${slow} not linear.`,
);
process.exit(slow === 0 ? 0 : 1);

/** The first string on which the expression's time outgrows it, or null. */
function slowestOn({ regex }: FoundRegex) {
  for (const stringOf of attackStrings(regex)) {
    const worst = growthOn(regex, stringOf);
    // Twice, so that a busy machine is not taken for a slow expression.
    if (worst === null || growthOn(regex, stringOf) === null) continue;
    return { ...worst, text: stringOf(20) };
  }
  return null;
}

/** Where the time outgrows the text; null where it does not. Lengths rise by steps, so that no try takes for ever. */
function growthOn(
  regex: RegExp,
  stringOf: (length: number) => string,
): { ms: number; length: number; growth: number } | null {
  let before = 0;
  for (const length of LENGTHS) {
    const ms = timed(regex, stringOf(length));
    const growth = ms / Math.max(before, FINEST_MS);
    if (ms > HARMLESS_MS && growth > MOST_GROWTH) return { ms, length, growth };
    // Were it quadratic, the whole would still be harmless.
    if (ms * (LENGTH / length) ** 2 < HARMLESS_MS) return null;
    before = ms;
  }
  return null;
}

/** Milliseconds of processor time, which a busy machine does not stretch, to find every match, or the one at the start where the expression is sticky. */
function timed(regex: RegExp, text: string): number {
  const all = regex.sticky || regex.global ? regex : new RegExp(regex.source, `${regex.flags}g`);
  const start = process.cpuUsage();
  all.lastIndex = 0;
  if (regex.sticky) all.exec(text);
  else for (const _ of text.matchAll(all));
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
