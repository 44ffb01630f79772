import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1000;

/**
 * Budgets in bytes: gzip for what has to be parsed, the whole extension as it lies on disk. `goal` is where a figure should be;
 * `limit` is what fails: today's size with a little air, lowered with every diet, and raised only in the change that needs it.
 */
const BUDGETS = [
  {
    name: 'recognizer.js, gzip',
    goal: 12 * KB,
    limit: 10.2 * KB,
    measure: (folder) => gzipOf(join(folder, 'recognizer.js')),
  },
  {
    name: 'judge.js, gzip',
    goal: 25 * KB,
    limit: 33.3 * KB,
    measure: (folder) => gzipOf(join(folder, 'judge.js')),
  },
  {
    name: 'cleaner.js, gzip',
    goal: 60 * KB,
    limit: 60 * KB,
    measure: (folder) => gzipOf(join(folder, 'cleaner.js')),
  },
  {
    name: 'reader.js, gzip',
    goal: 40 * KB,
    limit: 49 * KB,
    measure: (folder) => gzipOf(join(folder, 'reader.js')),
  },
  {
    name: "the popup's JavaScript before its first paint, gzip",
    goal: 50 * KB,
    limit: 49.5 * KB,
    measure: (folder) => gzipOfScripts(folder, 'popup.html'),
  },
  // Texts are weighed by the language: another one makes Winnow larger, and no less trim.
  {
    name: 'the extension without its texts and licences',
    goal: 870 * KB,
    limit: 1000 * KB,
    measure: (folder) => sizeOf(folder) - sizeOf(join(folder, '_locales')),
  },
  { name: 'the texts of one language', goal: 36 * KB, limit: 47 * KB, measure: largestLanguage },
];

/** What no browser loads: the words of the licences, which have to be there and cannot be shortened. */
const NOT_WEIGHED = 'THIRD_PARTY_LICENSES.txt';

/** Weighs both builds against the budgets; every budget is one check. */
export async function checkSizes(builds) {
  const result = { passed: 0, failed: 0, notes: [] };
  for (const target of ['chrome-mv3', 'firefox-mv3']) {
    for (const budget of BUDGETS) {
      const bytes = budget.measure(join(builds, target));
      const fits = bytes <= budget.limit;
      result[fits ? 'passed' : 'failed'] += 1;
      result.notes.push(describe(target, budget, bytes));
    }
  }
  return result;
}

function describe(target, { name, goal, limit }, bytes) {
  const figure = `${target}: ${name}: ${(bytes / KB).toFixed(1)} kB (limit ${limit / KB}, goal ${goal / KB})`;
  return bytes <= limit ? figure : `${figure} — OVER`;
}

function gzipOf(file) {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

/** Every script that a page loads before it can paint: named in it, or imported by those. */
function gzipOfScripts(folder, page) {
  const html = readFileSync(join(folder, page), 'utf8');
  const first = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path]) => path);
  const seen = new Set();
  const queue = first.map((path) => join(folder, path));
  while (queue.length > 0) {
    const file = queue.pop();
    if (seen.has(file)) continue;
    seen.add(file);
    queue.push(...staticImports(file));
  }
  return [...seen].reduce((sum, file) => sum + gzipOf(file), 0);
}

function staticImports(file) {
  const code = readFileSync(file, 'utf8');
  return [...code.matchAll(/(?:^|[;}\s])(?:import|from)\s*["'](\.[^"']+)["']/g)].map(([, path]) =>
    join(file, '..', path),
  );
}

function largestLanguage(folder) {
  const texts = join(folder, '_locales');
  return Math.max(...readdirSync(texts).map((language) => sizeOf(join(texts, language))));
}

function sizeOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    if (entry.name === NOT_WEIGHED) return sum;
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? sizeOf(path) : statSync(path).size);
  }, 0);
}
