import { db } from './store/database';
import { LibraryError } from './store/fault';

/** The browser says it once, perhaps before anybody listens. */
let isBlocked = false;
db.on('blocked', () => void (isBlocked = true));
db.on('ready', () => void (isBlocked = false), true);

/**
 * Calls back while another window's old Winnow keeps this one from updating the database, with the sentence to show; at
 * once where that is so already. Everything asked of the library waits meanwhile and goes on by itself. Gives back the
 * function that stops listening.
 */
export function onBlocked(listener: (error: LibraryError) => void): () => void {
  const handle = (): void => listener(new LibraryError('blocked'));
  if (isBlocked) handle();
  db.on('blocked', handle);
  return () => db.on('blocked').unsubscribe(handle);
}
