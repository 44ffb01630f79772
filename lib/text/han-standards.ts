/** A national character set, and with it a way of writing ideographs: simplified, traditional, Japanese. */
export type HanStandard = 'gb2312' | 'big5' | 'jis';

/** Where the ideographs lie in each set's encoding: the decoder's label, then ranges of lead and of trail bytes. */
const TABLES: Record<HanStandard, { label: string; leads: number[][]; trails: number[][] }> = {
  gb2312: { label: 'gbk', leads: [[0xb0, 0xf7]], trails: [[0xa1, 0xfe]] },
  big5: {
    label: 'big5',
    leads: [
      [0xa4, 0xc6],
      [0xc9, 0xf9],
    ],
    trails: [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  },
  // The last leads are those of NEC's and IBM's additions, which names are written with.
  jis: {
    label: 'euc-jp',
    leads: [
      [0xb0, 0xf4],
      [0xf9, 0xfc],
    ],
    trails: [[0xa1, 0xfe]],
  },
};

// Everyday spellings that Big5 lacks.
const ALSO: Partial<Record<HanStandard, string>> = { big5: '着裡説' };

const FIRST = 0x3400;
const AFTER_LAST = 0xa000;

/** For each ideograph from `FIRST` on 1 where the standard holds it. */
const tables = new Map<HanStandard, Uint8Array>();

/**
 * Whether the character at a place is an ideograph that a standard does not hold, and that a text written by it therefore hardly has.
 * Every browser carries the standards as decoders (https://encoding.spec.whatwg.org/), so no list of ours is needed; one is built,
 * in about a millisecond, when it is first asked for.
 */
export function isOutside(text: string, at: number, standard: HanStandard): boolean {
  const unit = text.charCodeAt(at);
  return unit >= FIRST && unit < AFTER_LAST && tableOf(standard)[unit - FIRST] === 0;
}

/** Where the ideographs outside a standard stand in a text. */
export function placesOutside(text: string, standard: HanStandard): number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (isOutside(text, at, standard)) places.push(at);
  return places;
}

function tableOf(standard: HanStandard): Uint8Array {
  const known = tables.get(standard);
  if (known !== undefined) return known;
  const table = new Uint8Array(AFTER_LAST - FIRST);
  const characters = decodeAll(standard) + (ALSO[standard] ?? '');
  for (let at = 0; at < characters.length; at++) {
    const unit = characters.charCodeAt(at);
    if (unit >= FIRST && unit < AFTER_LAST) table[unit - FIRST] = 1;
  }
  tables.set(standard, table);
  return table;
}

/** Every pair of bytes that may stand for an ideograph, decoded at once. */
function decodeAll(standard: HanStandard): string {
  const { label, leads, trails } = TABLES[standard];
  const bytes: number[] = [];
  for (const [lead, lastLead] of leads)
    for (let first = lead!; first <= lastLead!; first++)
      for (const [trail, lastTrail] of trails)
        for (let second = trail!; second <= lastTrail!; second++) bytes.push(first, second);
  return new TextDecoder(label).decode(Uint8Array.from(bytes));
}
