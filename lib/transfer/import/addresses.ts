import { toRow } from '../draft';
import { wholeText, type ImportFormat } from './format';

/** Addresses, one a line; `address | title` (OneTab) and `[title](address)` (Markdown lists) are understood. */
export const addresses: ImportFormat = {
  name: 'addresses',
  detects: ({ head }) => head.split('\n').some((line) => LINE.test(line) || MARKDOWN.test(line)),
  async *read(file) {
    let row = 0;
    for (const line of (await wholeText(file)).split(/\r\n|\r|\n/)) {
      row += 1;
      const text = line.trim();
      // An empty line separates, a number sign comments.
      if (text === '' || text.startsWith('#')) continue;
      const [, title, linked] = MARKDOWN.exec(text) ?? [];
      const [, address, name] = LINE.exec(text) ?? [];
      const url = linked ?? address;
      yield url
        ? toRow(row, url, { title: title ?? name ?? '' })
        : { row, problem: 'no-address', details: { text: text.slice(0, 80) } };
    }
  },
};

const LINE = /^\s*(https?:\/\/\S+)(?:\s*\|?\s*(.*))?$/i;
const MARKDOWN = /^\s*[-*]?\s*\[([^\]]{0,2000})\]\((https?:\/\/[^\s)]+)\)/i;
