import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { collectModules } from './scripts/release/collect-modules';
import { joinedWords } from './scripts/release/joined-words';
import { popupChunks } from './scripts/release/popup-chunks';
import { thirdPartyLicenses } from './scripts/release/third-party';
import { tighten } from './scripts/release/tighten';

/** Every module of this build, so that the licences of exactly those ship with it. */
const shipped = new Set<string>();

const SIDE_PANEL = 'popup.html?panel';

const EXTENSION_PAGE_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  // Nothing is fetched until the user subscribes to a list, sets up a sync or sends an article somewhere.
  "connect-src 'self' https: http:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Chromium (136 and newer) compiles such a script in one go; else it reads it once to find its functions, and nearly each
 * of them a second time when it is called. Other browsers see a comment.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n';
/** What pages have to compile. */
const INTO_PAGES = new Set([
  'recognizer.js',
  'judge.js',
  'cleaner.js',
  'reader.js',
  'picker.js',
  'site-rules.js',
]);
const CALLED_WHOLE = new Set(['recognizer.js', 'judge.js']);

export default defineConfig({
  hooks: {
    'build:done': async (wxt, { steps }) => {
      if (wxt.config.command === 'build') {
        const licenses = thirdPartyLicenses(shipped, wxt.config.root);
        writeFileSync(join(wxt.config.outDir, 'THIRD_PARTY_LICENSES.txt'), licenses);
      }
      for (const { fileName } of steps.flatMap(({ chunks }) => chunks)) {
        const path = join(wxt.config.outDir, fileName);
        if (wxt.config.command === 'build' && INTO_PAGES.has(fileName))
          writeFileSync(path, await tighten(readFileSync(path, 'utf8')));
        // The minifiers take comments away, so this one is put in front of what they wrote.
        if (CALLED_WHOLE.has(fileName)) writeFileSync(path, COMPILE_AT_ONCE + readFileSync(path, 'utf8'));
        // Attributes for servers elsewhere, and indents: 2 kB in pages that load from their own folder.
        if (fileName.endsWith('.html'))
          writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/ crossorigin|\n */g, ''));
      }
    },
    // After the module that writes them: the browsers read locale files without white space just as well.
    'build:publicAssets': (wxt, files) => {
      if (wxt.config.command !== 'build') return;
      for (const file of files) {
        if ('contents' in file && file.relativeDest.startsWith('_locales'))
          file.contents = JSON.stringify(JSON.parse(file.contents));
      }
    },
  },
  // A build beside the usual one, for scripts that must not disturb it.
  outDir: process.env['WXT_OUT'] ?? '.output',
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  imports: false,
  // The filter engine's own parts: its one public module brings network filters and a list of public suffixes, 200 kB, along.
  alias: { adblocker: 'node_modules/@ghostery/adblocker/dist/esm' },
  autoIcons: { baseIconPath: 'public/icon.svg' },
  zip: {
    // What a reviewer builds from; tests and fixtures are in the repository.
    excludeSources: ['tests/**', 'results/**'],
  },
  vite: () => ({
    plugins: [joinedWords(), collectModules(shipped), popupChunks(import.meta.dirname)],
    // Every browser that Winnow runs in preloads modules by itself.
    build: { modulePreload: { polyfill: false } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Dexie's build for today's browsers, without the wrapper for CommonJS: 4 kB less before the popup's first paint.
    resolve: {
      alias: [
        { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' },
        { find: 'tldts-experimental', replacement: join(import.meta.dirname, 'lib/filters/no-suffixes.ts') },
      ],
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'alarms',
      'contextMenus',
      'scripting',
      'search',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Asked for when the user wants copies of the list saved by themselves, and given back when not.
    optional_permissions: browser === 'firefox' ? ['downloads'] : ['downloads', 'offscreen'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+W' } },
      'open-library': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_command_openLibrary__',
      },
      'toggle-page': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_togglePage__' },
    },
    omnibox: { keyword: 'wn' },
    // Beside the page stands what the popup shows, and stays.
    ...(browser === 'firefox'
      ? { sidebar_action: { default_panel: SIDE_PANEL, default_title: 'Winnow', open_at_install: false } }
      : { side_panel: { default_path: SIDE_PANEL } }),
    host_permissions: ['<all_urls>'],
    content_scripts: [{ matches: ['<all_urls>'], js: ['recognizer.js'], run_at: 'document_idle' }],
    content_security_policy: { extension_pages: EXTENSION_PAGE_CSP },
    ...(browser !== 'firefox' && { minimum_chrome_version: '120' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'winnow@example.org',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
