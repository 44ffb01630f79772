import { existsSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';

const USAGE =
  'Usage: npm run demo -- [--headless] [--browser chromium|firefox] [--out FOLDER] [page.html | http://localhost… ]…';

/** @typedef {{ problem?: string, headless: boolean, browser?: 'chromium' | 'firefox', out: string, pages: string[] }} DemoPlan */

/**
 * What the command line asks for; `problem` is one sentence where it asks for something that cannot be.
 * @param {string[]} args
 * @returns {DemoPlan} pages: absolute files and localhost addresses; [] means the sample pages
 */
export function readArguments(args) {
  const plan = { headless: !hasDisplay(), out: resolve('results/demo'), pages: [] };
  const rest = [...args];
  while (rest.length > 0) {
    const arg = rest.shift();
    if (arg === '--headless') plan.headless = true;
    else if (arg === '--browser' || arg === '--out') {
      const value = rest.shift();
      if (value === undefined || value.startsWith('--')) return wrong(plan, `${arg} needs a value.`);
      if (arg === '--out') plan.out = resolve(value);
      else if (value === 'chromium' || value === 'firefox') plan.browser = value;
      else return wrong(plan, `Unknown browser "${value}". Known: chromium, firefox.`);
    } else if (arg.startsWith('--')) return wrong(plan, `Unknown option "${arg}".`);
    else {
      const problem = problemWith(arg);
      if (problem) return wrong(plan, problem);
      plan.pages.push(isAddress(arg) ? arg : resolve(arg));
    }
  }
  return plan;
}

function wrong(plan, sentence) {
  return { ...plan, problem: `${sentence} ${USAGE}` };
}

function isAddress(arg) {
  return /^[a-z][a-z+.-]*:/i.test(arg) && !/^[a-z]:[\\/]/i.test(arg);
}

function problemWith(arg) {
  if (isAddress(arg)) {
    const local = /^https?:\/\/([\w-]+\.)*(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/i.test(arg);
    return local
      ? null
      : `"${arg}" is not an address on this machine: the demo opens http://localhost… only.`;
  }
  if (!existsSync(arg)) return `There is no file "${arg}".`;
  if (!statSync(arg).isFile()) return `"${arg}" is not a file.`;
  const known = ['.html', '.htm', '.xhtml'].includes(extname(arg).toLowerCase());
  return known ? null : `"${arg}" is not an HTML file (.html, .htm, .xhtml).`;
}

/** Continuous integration never has somebody to look. */
function hasDisplay() {
  if (process.env.CI) return false;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}
