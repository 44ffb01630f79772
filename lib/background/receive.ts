import * as v from 'valibot';
import { browser, type Browser } from 'wxt/browser';
import { type BackgroundVerbs, type Envelope, type Handlers, MessageError, type Reply } from '../messages';
import { type SenderKind, VERBS } from './verbs';

/** Who asked: for a content script its tab and page, as the browser reports them, never as the message says. */
export interface Sender {
  kind: SenderKind;
  tabId: number;
  url: string;
  private: boolean;
}

function isOwnPage(url: string): boolean {
  const own = new URL(browser.runtime.getURL('/icon.svg'));
  return url.startsWith(`${own.protocol}//${own.host}/`);
}

/** Null for a sender that may not ask anything. */
export function identifySender(sender: Browser.runtime.MessageSender): Sender | null {
  if (sender.id !== browser.runtime.id || typeof sender.url !== 'string') return null;
  const { tab, url } = sender;
  const who = {
    tabId: tab?.id ?? -1,
    url,
    private: tab?.incognito ?? false,
  };
  if (isOwnPage(url)) return { kind: 'page', ...who };
  const readable = /^(https?|file):/.test(url);
  if (tab?.id === undefined || sender.frameId !== 0 || !readable) return null;
  return { kind: 'content', ...who };
}

/** Checks the envelope against the table; throws `MessageError` with what is wrong. */
export function checkMessage(
  message: unknown,
  sender: Sender | null,
): { verb: keyof typeof VERBS; request: unknown } {
  const { verb, request } = (
    typeof message === 'object' && message !== null ? message : {}
  ) as Partial<Envelope>;
  if (typeof verb !== 'string' || !Object.hasOwn(VERBS, verb)) {
    throw new MessageError('UnknownVerb', `Unknown verb "${String(verb).slice(0, 80)}".`);
  }
  const known = verb as keyof typeof VERBS;
  const rule = VERBS[known];
  if (sender?.kind !== rule.from) {
    throw new MessageError('Refused', `"${verb}" may only be asked by a ${rule.from} script.`);
  }
  const parsed = v.safeParse(rule.request as v.GenericSchema, request);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new MessageError(
      'Malformed',
      `"${verb}": ${v.getDotPath(issue) ?? 'request'}: ${issue.message}`.slice(0, 300),
    );
  }
  return { verb: known, request: parsed.output };
}

/** Answers every message of the table; errors travel back by name. Call once, at the top level of the background. */
export function answerMessages(handlers: Handlers<BackgroundVerbs, Sender>): void {
  browser.runtime.onMessage.addListener((message: unknown, from, sendResponse: (reply: Reply) => void) => {
    void answer(handlers, message, identifySender(from)).then(sendResponse);
    return true; // the reply comes later
  });
}

async function answer(
  handlers: Handlers<BackgroundVerbs, Sender>,
  message: unknown,
  sender: Sender | null,
): Promise<Reply> {
  try {
    const { verb, request } = checkMessage(message, sender);
    const handler = handlers[verb] as (request: unknown, sender: Sender) => unknown;
    return { value: await handler(request, sender as Sender) };
  } catch (error) {
    const { name, message: sentence } = error instanceof Error ? error : new Error(String(error));
    return { error: { name, message: sentence } };
  }
}
