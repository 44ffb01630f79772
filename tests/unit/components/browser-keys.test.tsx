import './speak-english';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { BrowserKeys } from '@/components/options/BrowserKeys';

it('lists the keys as they are bound in the browser, and leads to where they are changed', async () => {
  const bound = [
    { name: '_execute_action', description: '', shortcut: 'Alt+Shift+W' },
    { name: 'open-library', description: 'Open the library', shortcut: '' },
  ];
  vi.spyOn(fakeBrowser.commands, 'getAll').mockResolvedValue(bound as never);
  const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  await act(() => render(<BrowserKeys />, document.body));
  await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  const rows = [...document.querySelectorAll('tr')].map(({ textContent }) => textContent);
  expect(rows).toEqual(['Alt+Shift+WOpen Winnow on this page', 'No keyOpen the library']);
  document.querySelector('button')!.click();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(opened).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
});
