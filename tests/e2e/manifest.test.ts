import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildsFolder } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';

const folder = join(buildsFolder({}), browserKind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;

const SHARED = {
  manifest_version: 3,
  name: '__MSG_extName__',
  description: '__MSG_extDescription__',
  default_locale: 'en',
  version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  icons: expect.any(Object),
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+Shift+W' } },
    'open-library': {
      suggested_key: { default: 'Alt+Shift+L' },
      description: '__MSG_command_openLibrary__',
    },
    'toggle-page': {
      suggested_key: { default: 'Alt+Shift+O' },
      description: '__MSG_command_togglePage__',
    },
  },
  omnibox: { keyword: 'wn' },
  host_permissions: ['<all_urls>'],
  content_scripts: [{ matches: ['<all_urls>'], js: ['recognizer.js'], run_at: 'document_idle' }],
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https: http:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
  action: { default_title: 'Winnow', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
};

const OF_BROWSER = {
  chromium: {
    minimum_chrome_version: '120',
    permissions: [
      'alarms',
      'contextMenus',
      'scripting',
      'search',
      'storage',
      'unlimitedStorage',
      'sidePanel',
    ],
    optional_permissions: ['downloads', 'offscreen'],
    side_panel: { default_path: 'popup.html?panel' },
    background: { type: 'module', service_worker: 'background.js' },
  },
  firefox: {
    background: { type: 'module', scripts: ['background.js'] },
    permissions: ['alarms', 'contextMenus', 'scripting', 'search', 'storage', 'unlimitedStorage'],
    optional_permissions: ['downloads'],
    sidebar_action: { default_panel: 'popup.html?panel', default_title: 'Winnow', open_at_install: false },
    browser_specific_settings: {
      gecko: {
        id: 'winnow@example.org',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};

describe(`what is released for ${browserKind}`, () => {
  it('has exactly this manifest, key by key', () => {
    expect(manifest).toEqual({ ...SHARED, ...OF_BROWSER[browserKind] });
  });

  it('explains each of its permissions in PRIVACY.md, and no others', () => {
    const rows = readFileSync('PRIVACY.md', 'utf8').matchAll(
      /^\| .*?`([^`]+)`(?: \((\w+)\))?\)? \| (.+) \|$/gm,
    );
    const explained = [...rows].filter(
      ([, , only]) => only === undefined || only.toLowerCase() === browserKind,
    );
    const lists = ['permissions', 'optional_permissions', 'host_permissions'];
    const asked = lists.flatMap((name) => manifest[name] as string[]);
    expect(explained.map(([, name]) => name).toSorted()).toEqual(asked.toSorted());
    for (const [, name, , why] of explained) expect(why!.length, name).toBeGreaterThan(20);
  });

  it.each(['recognizer.js', 'judge.js', 'reader.js', 'cleaner.js'])('%s speaks to no page', (file) => {
    const code = readFileSync(join(folder, file), 'utf8');
    for (const word of ['dispatchEvent', 'postMessage(', 'content-script-started']) {
      expect(code).not.toContain(word);
    }
  });

  it.each(['recognizer.js', 'judge.js'])('%s is compiled in one go', (file) => {
    expect(readFileSync(join(folder, file), 'utf8')).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  });
});
