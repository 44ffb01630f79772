import { db } from './store/database';
import { LibraryError } from './store/fault';

/**
 * Calls back while another window's old Winnow keeps this one from updating the database, with the sentence to show;
 * everything asked of the library waits meanwhile and goes on by itself. Resolves to the function that stops listening.
 */
export function onBlocked(listener: (error: LibraryError) => void): () => void {
  const handle = (): void => listener(new LibraryError('blocked'));
  db.on('blocked', handle);
  return () => db.on('blocked').unsubscribe(handle);
}
