import { LibraryError } from '@/lib/library/first-paint';
import { say } from '../words';

/** Why something failed, as a sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof LibraryError) return say(`fault.${error.fault}`);
  return error instanceof Error ? error.message : String(error);
}
