import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { steps } from './test/steps.mjs';
import { ROOT, setUp } from './setup.mjs';

/**
 * The one command that checks everything: sets up what is missing, runs every step whatever the others said, adds up.
 * `--long` runs the long tier. Step names as arguments run only those. The last line is `N passed, N failed`.
 */
async function main(args) {
  const long = args.includes('--long');
  const wanted = args.filter((arg) => arg !== '--long');
  try {
    setUp();
  } catch (error) {
    console.log(`setup: ${error.message}\n0 passed, 1 failed`);
    return 1;
  }
  const isWanted = ({ name }) => wanted.length === 0 || wanted.includes(name);
  const chosen = steps(long)
    .map((group) => [group].flat().filter(isWanted))
    .filter((group) => group.length > 0);
  if (chosen.length === 0) {
    const names = steps(true)
      .flat()
      .map(({ name }) => name);
    console.log(`Unknown step "${wanted.join(' ')}". Known: ${names.join(', ')}.\n0 passed, 1 failed`);
    return 1;
  }
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  return report(await runAll(chosen));
}

/** Groups one after the other, the steps of a group side by side. */
async function runAll(groups) {
  const results = [];
  for (const group of groups) results.push(...(await Promise.all(group.map(runOne))));
  return results;
}

async function runOne({ name, run }) {
  process.stderr.write(`\n— ${name} …\n`);
  const start = performance.now();
  const result = await run().catch((error) => ({ passed: 0, failed: 1, notes: [error.message] }));
  return { name, seconds: (performance.now() - start) / 1000, notes: [], ...result };
}

function report(results) {
  console.log('');
  for (const { name, passed, failed, seconds, notes } of results) {
    const mark = failed > 0 ? 'FAILED' : 'ok';
    console.log(
      `${mark.padEnd(7)}${name.padEnd(22)}${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(8)} s`,
    );
    for (const note of notes) console.log(`       ${note.trimEnd().replaceAll('\n', '\n       ')}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
