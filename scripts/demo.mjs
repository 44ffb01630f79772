import { register } from 'node:module';
import { readArguments } from './demo/arguments.mjs';
import { setUp } from './setup.mjs';

/**
 * The main job on one command: spam pages in a real browser, cleaned, and their articles in the list.
 * Runs on a fresh clone with nothing but Node: what is missing is installed first.
 */
const plan = readArguments(process.argv.slice(2));
if (plan.problem) {
  console.error(plan.problem);
  process.exit(2);
}
try {
  setUp();
  register('./ts-hooks.mjs', import.meta.url);
  const { runDemo } = await import('./demo/run.ts');
  process.exitCode = await runDemo(plan);
} catch (error) {
  console.error(`The demo could not run: ${error.message}`);
  process.exitCode = 1;
}
