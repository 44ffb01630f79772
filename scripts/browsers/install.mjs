import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findBrowser } from './find.mjs';

const DEBIAN_PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * A browser that can load the extension: found, else installed (Debian's package, then a download).
 * @param {'chromium' | 'firefox'} kind
 * @param {(line: string) => void} say told what is being installed
 * @returns {Promise<import('./find.mjs').FoundBrowser>}
 * @throws {Error} one sentence that names the fix
 */
export async function findOrInstallBrowser(kind, say = (line) => process.stderr.write(`${line}\n`)) {
  const found = await findBrowser(kind);
  if (found) return found;
  for (const [name, install] of [
    [`Debian's ${DEBIAN_PACKAGE[kind]}`, () => installDebianPackage(DEBIAN_PACKAGE[kind])],
    [`a download of ${kind}`, () => download(kind)],
  ]) {
    say(`No ${kind} that can load the extension: trying ${name} …`);
    if (!(await install())) continue;
    const installed = await findBrowser(kind);
    if (installed) return installed;
  }
  throw new Error(
    `No ${kind} found and none could be installed. Install ${kind === 'chromium' ? 'Chromium' : 'Firefox'} ` +
      `(Debian: apt-get install ${DEBIAN_PACKAGE[kind]}) or set WINNOW_${kind.toUpperCase()} to its executable.`,
  );
}

async function installDebianPackage(name) {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = [...asRoot, 'apt-get', '-o', 'DPkg::Lock::Timeout=120'];
  await ran([...apt, 'update', '-qq']);
  return ran([...apt, 'install', '-y', '-qq', '--no-install-recommends', name]);
}

function download(kind) {
  if (kind === 'chromium')
    return ran([process.execPath, binOf('playwright-core', 'cli.js'), 'install', 'chromium']);
  const cli = binOf('@puppeteer/browsers', 'lib/cjs/main-cli.js');
  return ran([
    process.execPath,
    cli,
    'install',
    'firefox@stable',
    '--path',
    join('.cache', 'browsers', 'firefox'),
  ]);
}

/** Both packages close their folders with an export map, so the path is made from what they do export. */
function binOf(name, file) {
  const require = createRequire(import.meta.url);
  const entry = require.resolve(name);
  return join(entry.slice(0, entry.lastIndexOf(join('node_modules', name))), 'node_modules', name, file);
}

function ran([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
