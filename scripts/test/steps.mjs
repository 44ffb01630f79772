import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findOrInstallBrowser } from '../browsers/install.mjs';
import { buildExtension } from '../build.mjs';
import { ROOT } from '../setup.mjs';
import { lastLines, oneCheck, runTool } from './run-tool.mjs';
import { runVitest } from './run-vitest.mjs';
import { checkSizes } from './sizes.mjs';

/** A folder of its own, so that a test run leaves the build that somebody has loaded by hand alone. */
const BUILD = join('.cache', 'build');

const LONG_STEPS = [
  { name: 'regexes', run: () => script('tests/fuzz/regexes.ts') },
  { name: 'reproduce', run: () => oneCheck('node', ['scripts/reproduce.mjs']) },
  { name: 'audit', run: audit },
];

/** What a run consists of, in order: the cheapest first. A list within it runs side by side: browsers mostly wait. */
export function steps(long) {
  return [
    { name: 'format', run: () => oneCheck('oxfmt', ['--check']) },
    { name: 'lint', run: () => oneCheck('oxlint', []) },
    { name: 'build chromium', run: () => build('chromium') },
    { name: 'build firefox', run: () => build('firefox') },
    { name: 'types', run: () => oneCheck('tsc', ['--noEmit']) },
    { name: 'unused code', run: () => oneCheck('knip', []) },
    { name: 'sizes', run: () => checkSizes(join(ROOT, BUILD)) },
    { name: 'unit', run: () => runVitest('vitest.config.ts', long ? { WINNOW_LONG: '1' } : {}) },
    [
      { name: 'e2e chromium', run: () => endToEnd('chromium', long) },
      { name: 'e2e firefox', run: () => endToEnd('firefox', long) },
    ],
    // Minutes on a busy machine, or in need of the network: the long tests only.
    ...(long ? LONG_STEPS : []),
    { name: 'hostile pages', run: () => hostilePages(long) },
    { name: 'corpus floors', run: () => floors(long) },
  ];
}

async function build(kind) {
  buildExtension(kind, BUILD);
  return { passed: 1, failed: 0 };
}

/** Known holes in what we depend on. Some registries answer no such questions: that is said, and is no failure. */
async function audit() {
  const { code, output } = await runTool('npm', ['audit']);
  if (code === 0) return { passed: 1, failed: 0 };
  if (!/audit endpoint returned an error|ENOTFOUND|EAI_AGAIN|ECONNREFUSED/.test(output))
    return { passed: 0, failed: 1, notes: [lastLines(output)] };
  return { passed: 0, failed: 0, notes: ['The registry answers no audit: not checked.'] };
}

let installing = Promise.resolve();

/** One after the other, since a package manager installs one thing at a time. */
function browserFor(kind) {
  const found = installing.then(() => findOrInstallBrowser(kind));
  installing = found.catch(() => undefined);
  return found;
}

/** A browser that is missing and cannot be installed is a failure, never a silent skip. */
async function endToEnd(kind, long) {
  await browserFor(kind);
  return runVitest('vitest.e2e.config.ts', {
    WINNOW_BROWSER: kind,
    WINNOW_BUILD: join(ROOT, BUILD),
    ...(long && { WINNOW_LONG: '1' }),
  });
}

/** The corpora are not part of the project: a clone without them says so and goes on. */
async function floors(long) {
  const corpus = process.env.WINNOW_CORPUS ?? join(ROOT, '..', 'shared', 'corpus');
  if (!existsSync(corpus)) {
    return {
      passed: 0,
      failed: 0,
      notes: [`No corpus at ${corpus}: skipped. WINNOW_CORPUS names another place.`],
    };
  }
  return script('tests/bench/floors.ts', ...(long ? ['--all'] : []));
}

/** Other pages every day, the same ones all day long: what failed in the morning can be seen again at noon. */
function hostilePages(long) {
  const day = String(Math.floor(Date.now() / 86_400_000));
  const size = ['--runs', long ? '1000' : '150', '--corpus', long ? '200' : '12'];
  return script('tests/fuzz/fuzz.ts', '--seed', day, ...size);
}

function script(file, ...args) {
  return oneCheck('node', ['--import', './scripts/ts.mjs', file, ...args]);
}
