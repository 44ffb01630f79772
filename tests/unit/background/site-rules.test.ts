import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { applySiteRules, elementPicked, startPicker } from '@/lib/background/site-rules';
import { readSiteRules } from '@/lib/filters/rule-store';
import { registerSiteStyles } from '@/lib/filters/site-styles';

const sender = {
  kind: 'content' as const,
  tabId: 5,
  url: 'https://www.a.example/x',
  title: '',
  private: false,
};
const inserted: string[] = [];
let registered: { matches?: string[] }[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  inserted.length = 0;
  registered = [];
  Object.assign(browser.scripting, {
    executeScript: vi.fn(async () => []),
    insertCSS: async ({ css }: { css: string }) => void inserted.push(css),
    getRegisteredContentScripts: async () => registered,
    registerContentScripts: async (scripts: typeof registered) => void (registered = scripts),
    updateContentScripts: async (scripts: typeof registered) => void (registered = scripts),
    unregisterContentScripts: async () => void (registered = []),
  });
});

describe('hide this', () => {
  it('keeps what was picked as a rule for the site, and hides it at once', async () => {
    await startPicker({ tabId: 5 });
    await elementPicked({ selector: 'div.promo' }, sender);
    expect(await readSiteRules()).toBe('a.example##div.promo\n');
    expect(inserted[0]).toBe(':is(div.promo){display:none!important}');
  });

  it('refuses a pick that the user did not start, and a second one', async () => {
    await expect(elementPicked({ selector: 'main' }, sender)).rejects.toThrow(/Nobody asked/);
    await startPicker({ tabId: 5 });
    await elementPicked({ selector: '.a' }, sender);
    await expect(elementPicked({ selector: '.b' }, sender)).rejects.toThrow(/Nobody asked/);
    expect(await readSiteRules()).toBe('a.example##.a\n');
  });

  it('refuses a selector that would break out of its style rule', async () => {
    await startPicker({ tabId: 5 });
    await expect(elementPicked({ selector: '.a{}html' }, sender)).rejects.toThrow(/Nobody asked/);
    expect(inserted).toEqual([]);
  });

  it('runs on the ruled sites and on no other', async () => {
    await startPicker({ tabId: 5 });
    await elementPicked({ selector: '.a' }, sender);
    await registerSiteStyles();
    expect(registered[0]?.matches).toEqual(['*://a.example/*', '*://*.a.example/*']);
    await applySiteRules(undefined, { ...sender, url: 'https://other.example/' });
    expect(inserted).toHaveLength(1);
  });
});
