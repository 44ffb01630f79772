/**
 * `npm run reproduce`: packs the extension as for the stores, then builds it twice more from nothing, in other folders: from
 * the repository's files, and from the source package with packages freshly installed as a store's reviewer does it.
 * Every file of every build has to be the same byte for byte.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { differencesOf, filesOfFolder, filesOfZip } from './release/compare.mjs';
import { ROOT, setUp } from './setup.mjs';

const TARGETS = [
  { name: 'Chrome', folder: 'chrome-mv3', zip: '-chrome.zip', args: [] },
  { name: 'Firefox', folder: 'firefox-mv3', zip: '-firefox.zip', args: ['-b', 'firefox', '--mv3'] },
];

function main() {
  setUp();
  const workshop = mkdtempSync(join(tmpdir(), 'winnow-reproduce-'));
  try {
    return compareAll(workshop) ? 0 : 1;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function compareAll(workshop) {
  const packages = join(workshop, 'packages');
  for (const { args } of TARGETS) wxt(ROOT, ['zip', ...args], packages);
  const rebuilt = {
    'the repository': fromRepository(join(workshop, 'repository')),
    'the source package': fromSources(join(workshop, 'sources'), zipNamed(packages, '-sources.zip')),
  };
  const verdicts = TARGETS.flatMap((target) => {
    const packed = filesOfZip(zipNamed(packages, target.zip));
    return Object.entries(rebuilt).map(([from, out]) =>
      say(target.name, from, packed, filesOfFolder(join(out, target.folder))),
    );
  });
  return verdicts.every(Boolean);
}

function say(name, from, packed, built) {
  const differences = differencesOf(packed, built);
  const outcome =
    differences.length === 0 ? `identical (${packed.size} files)` : `DIFFERENT: ${differences.join(', ')}`;
  console.log(`${name}: the package and a build from ${from} are ${outcome}`);
  return differences.length === 0;
}

/** The files that git knows or would take, as they lie in the working tree, with the packages that are installed. */
function fromRepository(folder) {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\0')
    .filter(Boolean);
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(ROOT, file), join(folder, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return buildBoth(folder);
}

/** As SOURCE_CODE_REVIEW.md tells a reviewer to do it. */
function fromSources(folder, zip) {
  for (const [path, bytes] of filesOfZip(zip)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], folder);
  return buildBoth(folder);
}

function buildBoth(folder) {
  const out = join(folder, '.output');
  for (const { args } of TARGETS) wxt(folder, ['build', ...args], out);
  return out;
}

function wxt(folder, args, out) {
  run(process.execPath, [join(folder, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), ...args], folder, {
    WXT_OUT: out,
  });
}

function run(command, args, cwd, env = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

function zipNamed(folder, ending) {
  const name = readdirSync(folder).find((file) => file.endsWith(ending));
  if (name === undefined)
    throw new Error(`No package ends in ${ending}: there are ${readdirSync(folder).join(', ')}`);
  return join(folder, name);
}

process.exitCode = main();
