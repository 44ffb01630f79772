import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

const BUILDS = {
  chromium: { args: ['build'], folder: 'chrome-mv3' },
  firefox: { args: ['build', '-b', 'firefox', '--mv3'], folder: 'firefox-mv3' },
};

/**
 * Builds the extension for a browser and gives the folder that the browser loads.
 * @param {'chromium' | 'firefox'} kind
 * @param {string} out folder for the builds, relative to the project
 * @throws {Error} with what the build printed
 */
export function buildExtension(kind, out = '.output') {
  const { args, folder } = BUILDS[kind];
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, ...args], {
    cwd: ROOT,
    env: { ...process.env, WXT_OUT: out },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`The build for ${kind} failed:\n${stdout}${stderr}`);
  return join(ROOT, out, folder);
}
