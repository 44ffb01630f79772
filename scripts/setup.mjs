import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

const OLDEST_NODE = [20, 19];

/**
 * Makes a fresh clone ready to build and test: checks Node and installs the npm packages of the lock file where they are
 * missing or older. Needs nothing but Node itself.
 * @throws {Error} one sentence that names the fix
 */
export function setUp(say = (line) => process.stderr.write(`${line}\n`)) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new Error(`Winnow needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  }
  if (arePackagesInstalled()) return;
  say('Installing npm packages …');
  // Scripts of packages are not needed; our own `wxt prepare` is run by name.
  if (!runQuietly('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])) {
    throw new Error('`npm ci` failed. Check the network, then run it by hand to see why.');
  }
  if (!runQuietly('npx', ['wxt', 'prepare']))
    throw new Error('`npx wxt prepare` failed. Run it by hand to see why.');
}

/** Whether node_modules holds every package that the lock file asks for, optional ones of other systems apart. */
function arePackagesInstalled() {
  const installed = readLock('node_modules/.package-lock.json');
  if (installed === null || !existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) return false;
  const wanted = readLock('package-lock.json');
  return Object.entries(wanted ?? {}).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed[path]?.version === version,
  );
}

function readLock(path) {
  const file = join(ROOT, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

function runQuietly(command, args) {
  // npm's own chatter belongs to stderr: stdout is for what the script was asked for.
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return status === 0;
}
