/** Hash functions in a signature: the standard error of the estimate is about 1 / √64 = 0.125. */
export const SIGNATURE_LENGTH = 64;
const BANDS = 16;
const ROWS = SIGNATURE_LENGTH / BANDS;
const MAX_CHARACTERS = 5_000;
/** Two CJK characters carry about as much as five letters. */
const CJK_GRAM = 2;
const LETTER_GRAM = 5;

/**
 * MinHash signature (Broder 1997) of a text's character n-grams: bigrams where CJK, else 5-grams, spaces and punctuation left
 * out. `text` is folded already. A text without letters gives the signature of the empty set, similar to nothing.
 */
export function signatureOf(text: string): Uint32Array {
  const signature = new Uint32Array(SIGNATURE_LENGTH).fill(EMPTY);
  for (const gram of gramsOf(text)) {
    const first = hashOf(gram);
    const second = mix(first ^ 0x9e3779b9) | 1;
    for (let index = 0; index < SIGNATURE_LENGTH; index += 1) {
      const value = mix(first + Math.imul(index, second));
      if (value < signature[index]!) signature[index] = value;
    }
  }
  return signature;
}

/** Estimated Jaccard similarity of two n-gram sets, 0–1, from their signatures of equal length. */
export function estimateSimilarity(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let index = 0; index < a.length; index += 1)
    if (a[index] === b[index] && a[index] !== EMPTY) equal += 1;
  return a.length === 0 ? 0 : equal / a.length;
}

/** Keys of the bands of a signature: texts that share one are worth comparing (locality-sensitive hashing, 16 bands of 4 rows). */
export function bandsOf(signature: Uint32Array): string[] {
  if (signature[0] === EMPTY) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = signature.subarray(band * ROWS, (band + 1) * ROWS);
    return `${band.toString(36)}:${rows.reduce((key, row) => mix(key ^ row), band).toString(36)}`;
  });
}

const EMPTY = 0xffffffff;

function gramsOf(folded: string): Set<string> {
  const text = folded.slice(0, MAX_CHARACTERS).replace(/[^\p{L}\p{N}]+/gu, '');
  const grams = new Set<string>();
  for (let start = 0; start < text.length; start += 1) {
    const size = isCjk(text.charCodeAt(start)) ? CJK_GRAM : LETTER_GRAM;
    if (start + size <= text.length) grams.add(text.slice(start, start + size));
  }
  if (grams.size === 0 && text !== '') grams.add(text);
  return grams;
}

function isCjk(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3)
  );
}

function hashOf(text: string): number {
  let value = 2166136261; // FNV-1a
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  return mix(value);
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the result. */
function mix(value: number): number {
  let x = value >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
