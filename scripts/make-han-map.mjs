// node scripts/make-han-map.mjs: writes lib/text/similar/han-simplified.json, the traditional characters and their simplified
// forms as two strings of equal length, from opencc-js (Apache-2.0 data of OpenCC). For search and comparison keys, never for display.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import OpenCC from 'opencc-js';

const converters = ['t', 'tw', 'hk', 'jp'].map((from) => OpenCC.Converter({ from, to: 'cn' }));
const RANGES = [
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
];
let from = '';
let to = '';
for (const [first, last] of RANGES) {
  for (let code = first; code <= last; code += 1) {
    const char = String.fromCharCode(code);
    const simple = converters.map((convert) => convert(char)).find((other) => other !== char);
    if (simple === undefined || simple.length !== 1) continue;
    from += char;
    to += simple;
  }
}
// A simplified form can itself be listed as a variant: follow it to the end, so that folding twice changes nothing more.
const map = new Map(Array.from(from, (char, index) => [char, to[index]]));
const resolved = Array.from(from, (char) => {
  const seen = new Set([char]);
  let simple = map.get(char);
  while (map.has(simple) && !seen.has(simple)) {
    seen.add(simple);
    simple = map.get(simple);
  }
  return simple;
}).join('');
const file = join(import.meta.dirname, '../lib/text/similar/han-simplified.json');
writeFileSync(file, `${JSON.stringify({ from, to: resolved })}\n`);
console.log(`${from.length} characters`);
