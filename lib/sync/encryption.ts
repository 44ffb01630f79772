import { SyncError } from './problem';

/** A key made of the user's passphrase; never leaves the browser. */
export interface SyncKey {
  key: CryptoKey;
}

const ITERATIONS = 600_000; // OWASP Password Storage Cheat Sheet, PBKDF2 with HMAC-SHA-256
const IV_BYTES = 12;

/** Slow on purpose (PBKDF2-SHA-256): about half a second. `salt` is public and stands in the folder's marker file. */
export async function deriveKey(passphrase: string, salt: Uint8Array): Promise<SyncKey> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: salt as BufferSource, iterations: ITERATIONS },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  return { key };
}

/** AES-256-GCM with a fresh nonce. The file's name is authenticated too: a server cannot pass one file off as another. */
export async function seal({ key }: SyncKey, name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(parameters(iv, name), key, bytes as BufferSource);
  const file = new Uint8Array(IV_BYTES + sealed.byteLength);
  file.set(iv);
  file.set(new Uint8Array(sealed), IV_BYTES);
  return file;
}

/** Throws `damaged-file` where the content, the name or the key is not the one it was sealed with. */
export async function unseal({ key }: SyncKey, name: string, file: Uint8Array): Promise<Uint8Array> {
  try {
    const iv = file.slice(0, IV_BYTES);
    const opened = await crypto.subtle.decrypt(
      parameters(iv, name),
      key,
      file.slice(IV_BYTES) as BufferSource,
    );
    return new Uint8Array(opened);
  } catch {
    throw new SyncError('damaged-file', { name });
  }
}

function parameters(iv: Uint8Array, name: string): AesGcmParams {
  return { name: 'AES-GCM', iv: iv as BufferSource, additionalData: new TextEncoder().encode(name) };
}
