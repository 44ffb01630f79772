import { simplify } from './simplify';

/** Text reduced to what a search compares, with the place of each unit in the original. */
export interface Folded {
  /** Letters and digits only, folded; a single space where anything else stood between them. */
  text: string;
  /** Where in the original the letter of each unit of `text` begins, and where it ends. */
  starts: number[];
  ends: number[];
}

/** Scripts that are written without spaces, or glue endings to words: searched by neighbouring characters. */
const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC]/u;
const WORD = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
const ACCENTED_SCRIPT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Voicing marks that stand apart from their kana: combining, and of half width. */
const VOICING = new Map([
  [0x3099, '\u3099'],
  [0xff9e, '\u3099'],
  [0x309a, '\u309A'],
  [0xff9f, '\u309A'],
]);

const foldedPoints = new Map<number, string>();

/** One code point folded: width, case, accents, kana, traditional characters. '' for a mark, ' ' for what is no letter. */
function foldPoint(point: number): string {
  const known = foldedPoints.get(point);
  if (known !== undefined) return known;
  const folded = computeFold(String.fromCodePoint(point));
  foldedPoints.set(point, folded);
  return folded;
}

function computeFold(character: string): string {
  if (MARK.test(character)) return '';
  let text = character.normalize('NFKC').toUpperCase().toLowerCase();
  if (ACCENTED_SCRIPT.test(text)) text = text.normalize('NFD').replace(/\p{M}/gu, '');
  const letters = [...text].map((letter) =>
    WORD.test(letter) || DENSE.test(letter) ? foldLetter(letter) : ' ',
  );
  return letters.join('').replace(/ +/g, ' ');
}

function foldLetter(letter: string): string {
  const code = letter.codePointAt(0)!;
  const isKatakana = code >= 0x30a1 && code <= 0x30f6;
  return isKatakana ? String.fromCodePoint(code - 0x60) : simplify(letter);
}

const denseUnits = new Map<number, boolean>();

/** Whether a unit of folded text belongs to a script without spaces. A half of a surrogate pair counts as dense. */
export function isDense(unit: number): boolean {
  if (unit < 0x0e00) return false;
  let dense = denseUnits.get(unit);
  if (dense === undefined) {
    dense = (unit >= 0xd800 && unit <= 0xdfff) || DENSE.test(String.fromCharCode(unit));
    denseUnits.set(unit, dense);
  }
  return dense;
}

const SPACE = /\s/;

/** Folds a text for searching. Linear in its length. */
export function fold(original: string): Folded {
  const folder = new Folder();
  for (let at = 0; at < original.length;) {
    const point = original.codePointAt(at)!;
    const length = point > 0xffff ? 2 : 1;
    folder.add(point, at, at + length);
    at += length;
  }
  return folder.finish();
}

/** The folded text alone. */
export const foldText = (original: string): string => fold(original).text;

class Folder {
  readonly #units: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** What stands between the last letter and the next: nothing, white space, or more than that. */
  #gap: 'none' | 'space' | 'break' = 'none';

  add(point: number, start: number, end: number): void {
    const voicing = VOICING.get(point);
    if (voicing !== undefined) return this.#voice(voicing, end);
    const folded = point < 0x80 ? foldAscii(point) : foldPoint(point);
    if (folded === '') return this.#extend(end);
    for (let i = 0; i < folded.length; i++) {
      const unit = folded.charCodeAt(i);
      if (unit === 0x20) this.#open(point);
      else this.#push(unit, start, end);
    }
  }

  /** White space between two dense letters is a line break of the page and no boundary. */
  #open(point: number): void {
    if (this.#gap === 'break') return;
    this.#gap = SPACE.test(String.fromCodePoint(point)) ? 'space' : 'break';
  }

  #push(unit: number, start: number, end: number): void {
    const last = this.#units.at(-1);
    const isJoined = this.#gap === 'space' && last !== undefined && isDense(last) && isDense(unit);
    if (last !== undefined && this.#gap !== 'none' && !isJoined) this.#append(0x20, start, start);
    this.#gap = 'none';
    this.#append(unit, start, end);
  }

  #append(unit: number, start: number, end: number): void {
    this.#units.push(unit);
    this.#starts.push(start);
    this.#ends.push(end);
  }

  #voice(mark: string, end: number): void {
    const last = this.#units.at(-1);
    if (last === undefined || this.#gap !== 'none') return;
    const voiced = (String.fromCharCode(last) + mark).normalize('NFC');
    if (voiced.length === 1) this.#units[this.#units.length - 1] = voiced.charCodeAt(0);
    this.#extend(end);
  }

  #extend(end: number): void {
    if (this.#ends.length > 0 && this.#gap === 'none') this.#ends[this.#ends.length - 1] = end;
  }

  finish(): Folded {
    return { text: textOf(this.#units), starts: this.#starts, ends: this.#ends };
  }
}

function foldAscii(point: number): string {
  const isLetter = (point >= 0x61 && point <= 0x7a) || (point >= 0x30 && point <= 0x39);
  if (isLetter) return String.fromCharCode(point);
  return point >= 0x41 && point <= 0x5a ? String.fromCharCode(point + 32) : ' ';
}

const CHUNK = 8192;

function textOf(units: number[]): string {
  let text = '';
  for (let from = 0; from < units.length; from += CHUNK)
    text += String.fromCharCode(...units.slice(from, from + CHUNK));
  return text;
}
