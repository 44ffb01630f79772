import { browser } from 'wxt/browser';
import {
  type CleanerVerbs,
  type Envelope,
  type Handlers,
  isOrphaned,
  POINTING,
  type Reply,
} from '../messages';
import type { CleanerSession } from './session';

/** What the popup may ask. Only Winnow's own pages are heard: a sender without a tab, or with one of our addresses. */
export function answerPopup(session: CleanerSession): void {
  const handlers: Handlers<CleanerVerbs, void> = {
    showOriginal: () => session.showOriginal(),
    cleanAgain: () => session.cleanAgain(),
    putBack: ({ index }) => session.putBack(index),
    hideAgain: ({ index }) => session.hideAgain(index),
    outlineRemoval: ({ index }) => session.outline(index),
    takeArticles: () => session.takeArticles(),
    tellAgain: () => session.tell(),
    report: () => session.describe(),
  };
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse: (reply: Reply) => void) => {
    const { verb, request } = (message ?? {}) as Partial<Envelope>;
    if (sender.id !== browser.runtime.id || typeof verb !== 'string' || !Object.hasOwn(handlers, verb))
      return;
    const handler = handlers[verb as keyof CleanerVerbs] as (request: unknown) => unknown;
    void answer(() => handler(request ?? {})).then(sendResponse);
    return true; // the reply comes later
  });
  // A popup that closes runs nothing of its own any more: its end of the line goes dead, and that is heard here.
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === POINTING) port.onDisconnect.addListener(() => session.outline(null));
  });
}

async function answer(handle: () => unknown): Promise<Reply> {
  try {
    return { value: await handle() };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    // The extension went away in between: nobody is left to read this.
    if (isOrphaned()) return { value: undefined };
    return { error: { name, message } };
  }
}
