import { browser } from 'wxt/browser';

/** Chromium's side panel or Firefox's sidebar, whichever there is. Only within the user's own click. */
export function openSidePanel(windowId: number): Promise<void> {
  if ('sidePanel' in browser) return browser.sidePanel.open({ windowId });
  const { sidebarAction } = browser as unknown as { sidebarAction: { open(): Promise<void> } };
  return sidebarAction.open();
}
