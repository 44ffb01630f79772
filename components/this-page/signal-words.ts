import type { PageSignal } from '@/lib/page/contract';

/** What a signal saw, in the user's language where the locales know the signal; else its own English sentence. */
export function signalSentence(signal: PageSignal): string {
  return signal.detail;
}
