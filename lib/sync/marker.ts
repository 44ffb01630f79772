import * as v from 'valibot';

import { deriveKey, seal, type SyncKey, unseal } from './encryption';
import { SyncError } from './problem';
import type { RemoteFolder } from './remote';

/** Says that a folder is Winnow's, which one, and how its files are sealed. Without it nothing is read or written. */
export interface Marker {
  id: string;
  encrypted: boolean;
  /** Base64; only where encrypted. */
  salt?: string;
  /** A known text sealed with the key: tells a wrong passphrase from damaged files. */
  proof?: string;
}

const MARKER = 'winnow.json';
const FORMAT = 1;
const PROOF = 'winnow';

const markerSchema = v.object({
  format: v.number(),
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  encrypted: v.boolean(),
  salt: v.optional(v.string()),
  proof: v.optional(v.string()),
});

/**
 * Null where the folder has none, or one that broke off on its way up: it is written before all else, so nothing can have
 * followed it. Throws where the file is something else, or of a newer format.
 */
export async function readMarker(folder: RemoteFolder): Promise<Marker | null> {
  const bytes = await folder.read(MARKER);
  return bytes === null ? null : parseMarker(bytes);
}

/** Null where the file broke off. */
function parseMarker(bytes: Uint8Array): Marker | null {
  const text = new TextDecoder().decode(bytes);
  const json = parseJson(text);
  if (json === null && isStartOfMarker(text)) return null;
  const parsed = v.safeParse(markerSchema, json);
  if (!parsed.success) throw new SyncError('not-webdav');
  const { format, id, encrypted, salt, proof } = parsed.output;
  if (format > FORMAT) throw new SyncError('newer-format', { format });
  return { id, encrypted, ...(salt !== undefined && { salt }), ...(proof !== undefined && { proof }) };
}

/** Makes a folder Winnow's. With a passphrase everything in it is sealed from the first file on. */
export async function writeMarker(folder: RemoteFolder, passphrase: string | null): Promise<Marker> {
  const marker: Marker = { id: randomHex(8), encrypted: passphrase !== null };
  if (passphrase !== null) {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const key = await deriveKey(passphrase, salt);
    marker.salt = toBase64(salt);
    marker.proof = toBase64(await seal(key, MARKER, new TextEncoder().encode(PROOF)));
  }
  const text = JSON.stringify({ format: FORMAT, ...marker });
  const there = await folder.read(MARKER);
  const isBrokenOff = there !== null && parseMarker(there) === null;
  await folder.write(MARKER, new TextEncoder().encode(text), { create: !isBrokenOff });
  // Where two devices begin at once, a server that ignores `create` keeps the later marker: that one holds for both.
  return (await readMarker(folder)) ?? marker;
}

/** The key that opens the folder's files; null where they are not sealed. */
export async function openKey(marker: Marker, passphrase: string | null): Promise<SyncKey | null> {
  if (!marker.encrypted) return null;
  if (passphrase === null) throw new SyncError('passphrase-needed');
  const key = await deriveKey(passphrase, fromBase64(marker.salt ?? ''));
  try {
    await unseal(key, MARKER, fromBase64(marker.proof ?? ''));
  } catch {
    throw new SyncError('wrong-passphrase');
  }
  return key;
}

/** A random name of `bytes` bytes, as lower-case hex. */
export function randomHex(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const START = '{"format":';
const isStartOfMarker = (text: string): boolean => text.startsWith(START) || START.startsWith(text);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
