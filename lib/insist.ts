import {
  type Arguments,
  askBackground,
  type BackgroundVerbs,
  isOrphaned,
  MessageError,
  type ReplyOf,
} from './messages';

/** Pauses before asking again where the worker was stopped under a message. */
const RETRY_AFTER_MS = [200, 1_000, 3_000, 10_000, 30_000];

/** Longer than an answer takes on a slow machine. A worker that stops at the wrong moment may leave a message without even an error. */
const ANSWER_WITHIN_MS = 4_000;

/** As `askBackground`, and again where no answer came back. Only for requests that may arrive twice. */
export function askBackgroundSurely<K extends keyof BackgroundVerbs>(
  verb: K,
  ...request: Arguments<BackgroundVerbs, K>
): Promise<ReplyOf<BackgroundVerbs, K>> {
  return insist(() => askBackground(verb, ...request));
}

/** What the background means when it says so. Any other failure may be that of a worker that was being stopped. */
const FINAL = new Set(['Refused', 'Malformed', 'UnknownVerb', 'LibraryError']);

/**
 * Asks until an answer comes back: the background's worker may be stopped under a message. What the background refuses, or
 * cannot save, is not asked again. Each time anew `ask` may look whether the stopped worker had done its work already. The
 * last time it waits as long as it takes.
 */
export async function insist<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (const pauseMs of RETRY_AFTER_MS) {
    try {
      return await soon(ask());
    } catch (error) {
      if (isOrphaned() || (error instanceof MessageError && FINAL.has(error.name))) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
  return ask();
}

async function soon<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MessageError('NoReply', 'No answer yet.')), ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
