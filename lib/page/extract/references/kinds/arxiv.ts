import type { Reference } from '../../../contract';
import { findAll, type ReferenceKind } from './kind';

const ARCHIVES =
  'astro-ph|cond-mat|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|nucl-ex|nucl-th|quant-ph|physics|math|nlin|cs|q-bio|q-fin|stat|eess|econ|cmp-lg|alg-geom|dg-ga|chao-dyn|solv-int';

/** Identifiers as arXiv writes them since April 2007, and the older ones with an archive name; a version may follow. */
const NEW_ID = String.raw`(\d{4}\.\d{4,5})(v\d{1,2})?(?![\d.]*\d)`;
const OLD_ID = String.raw`((?:${ARCHIVES})(?:\.[A-Z]{2})?\/\d{7})(v\d{1,2})?(?!\d)`;

const ADDRESS = String.raw`(?:arxiv\.org|alphaxiv\.org|ar5iv(?:\.labs)?\.(?:arxiv\.)?org)\/(?:abs|pdf|html|format|ps|overview|e-print)\/`;
const NAMED = String.raw`arxiv\.?(?:org)?\s{0,3}(?:preprint|e-?print|id|identifier|paper|no\.?|编号|編號|番号|论文|論文|논문|번호)?\s{0,3}(?:arxiv)?\s{0,3}[:\uff1a.#\[(\uff08]?\s{0,3}`;
const DOI = String.raw`10\.48550\/arxiv\.`;

const MARKED = new RegExp(`(?:${ADDRESS}|${DOI}|${NAMED})(?:${NEW_ID}|${OLD_ID})`, 'gi');
/** Before 2007 the identifier is distinctive enough to stand alone. */
const BARE_OLD = new RegExp(`(?<![\\w/.-])${OLD_ID}`, 'g');

/** arXiv papers. A bare `2301.12345` is none: versions and prices look the same. */
export const arxiv: ReferenceKind = {
  kind: 'arxiv',
  find: (text) => [
    ...findAll(text, MARKED, (match) => paper(match[1] ?? match[3] ?? '')),
    ...findAll(text, BARE_OLD, (match) => paper(match[1] ?? '')),
  ],
};

function paper(written: string): Reference | null {
  const id = /^\d/.test(written) ? written : oldStyle(written);
  if (!isPossible(id)) return null;
  return { kind: 'arxiv', id, url: `https://arxiv.org/abs/${id}` };
}

/** `math.GT/0309136` is filed as `math/0309136`. */
function oldStyle(id: string): string {
  return id.replace(/^([a-z-]+)(?:\.[a-z]{2})?\//i, (_, archive: string) => `${archive.toLowerCase()}/`);
}

function isPossible(id: string): boolean {
  const digits = id.replace(/^[^/]*\//, '');
  const [year, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  if (month < 1 || month > 12) return false;
  if (id.includes('/')) return year >= 91 || year <= 7;
  const serial = digits.split('.')[1]?.length ?? 0;
  return year >= 7 && year <= 60 && serial === (year >= 15 ? 5 : 4);
}
