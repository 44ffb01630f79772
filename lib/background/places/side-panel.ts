import { browser } from 'wxt/browser';
import { openInTab } from '../../open-in-tab';

/** Each browser has one of them; Firefox for Android has none. */
interface Sides {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Chromium's side panel or Firefox's sidebar, and a tab where there is neither. Only within the user's own click. */
export function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Sides;
  if (sidePanel) return sidePanel.open({ windowId });
  return sidebarAction ? sidebarAction.open() : openInTab('/library.html');
}
