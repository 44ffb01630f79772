import { readCsvText } from './csv';
import type { ImportFormat } from './format';
import { toPocketRow } from './pocket-csv';
import { readZip, textOf } from './zip';

const PART = /(?:^|\/)part_\d+\.csv$/i;

/** The zip of CSV parts that Pocket sent when it closed, 10,000 rows each. */
export const pocketZip: ImportFormat = {
  name: 'pocket-zip',
  label: 'Pocket (zip)',
  detects: (file) => file.entries.some((entry) => PART.test(entry)),
  async *read(file) {
    const parts = await readZip(file, (name) => PART.test(name));
    let before = 0;
    for (const name of [...parts.keys()].toSorted()) {
      let last = before;
      for await (const parsed of readCsvText(textOf(parts.get(name)!), (row, cell) =>
        toPocketRow(before + row, cell),
      )) {
        last = parsed.row;
        yield parsed;
      }
      before = last;
    }
  },
};
