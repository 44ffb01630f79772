import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Branded Chrome from this version on ignores --load-extension (Chromium, Edge and Chrome for Testing do not). */
const CHROME_REFUSES_SINCE = 137;

const PROGRAM_FILES = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];

const KNOWN = {
  chromium: {
    variable: 'WINNOW_CHROMIUM',
    names: [
      'chromium',
      'chromium-browser',
      'microsoft-edge',
      'microsoft-edge-stable',
      'google-chrome-stable',
      'google-chrome',
    ],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...underProgramFiles('Chromium/Application/chrome.exe'),
      ...underProgramFiles('Microsoft/Edge/Application/msedge.exe'),
      ...underProgramFiles('Google/Chrome/Application/chrome.exe'),
    ],
  },
  firefox: {
    variable: 'WINNOW_FIREFOX',
    names: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      ...underProgramFiles('Mozilla Firefox/firefox.exe'),
    ],
  },
};

/** @typedef {{ kind: 'chromium' | 'firefox', executablePath: string, version: string }} FoundBrowser */

/**
 * A browser of this machine that can load the extension, or null. `WINNOW_CHROMIUM` and `WINNOW_FIREFOX` name one outright.
 * @param {'chromium' | 'firefox'} kind
 * @returns {Promise<FoundBrowser | null>}
 */
export async function findBrowser(kind) {
  const { variable } = KNOWN[kind];
  const named = process.env[variable];
  if (named) {
    const version = await versionOf(named);
    if (version === null) throw new Error(`${variable}=${named} does not start. Name a ${kind} executable.`);
    return { kind, executablePath: named, version };
  }
  for (const executablePath of candidates(kind)) {
    const version = await versionOf(executablePath);
    if (version === null || refusesExtensions(version)) continue;
    return { kind, executablePath, version };
  }
  return null;
}

function candidates(kind) {
  const { names, places } = KNOWN[kind];
  const onPath = names.flatMap((name) =>
    (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
  );
  return [...new Set([...onPath, ...places, ...downloaded(kind)])].filter((path) => existsSync(path));
}

/** What `install.mjs` downloaded, in Playwright's and Puppeteer's own folders. */
function downloaded(kind) {
  const cache =
    process.env.XDG_CACHE_HOME ?? join(homedir(), platform() === 'darwin' ? 'Library/Caches' : '.cache');
  const roots = [
    process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(cache, 'ms-playwright'),
    join(homedir(), 'AppData/Local/ms-playwright'),
    join('.cache', 'browsers', kind),
  ];
  const executable = /(^|\/)(chrome|firefox|firefox\.exe|chrome\.exe|Chromium|Google Chrome for Testing)$/;
  return roots
    .flatMap((root) => (existsSync(root) ? filesBelow(root, 5) : []))
    .filter(
      (path) =>
        executable.test(path.replaceAll('\\', '/')) &&
        path.toLowerCase().includes(kind === 'firefox' ? 'firefox' : 'chrom'),
    );
}

function filesBelow(folder, depth) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return depth > 0 ? filesBelow(path, depth - 1) : [];
    return [path];
  });
}

function underProgramFiles(path) {
  return PROGRAM_FILES.filter(Boolean).map((folder) => join(folder, path));
}

/** What `--version` prints, for instance `Chromium 156.0.7444.59`; null where it does not run. */
async function versionOf(executablePath) {
  // Windows browsers open a window on --version, so their presence has to do.
  if (platform() === 'win32') return existsSync(executablePath) ? executablePath : null;
  try {
    const { stdout } = await run(executablePath, ['--version'], { timeout: 20_000 });
    return stdout.trim();
  } catch {
    return null;
  }
}

function refusesExtensions(version) {
  const chrome = /^Google Chrome (?!for Testing)(\d+)/.exec(version);
  return chrome !== null && Number(chrome[1]) >= CHROME_REFUSES_SINCE;
}
