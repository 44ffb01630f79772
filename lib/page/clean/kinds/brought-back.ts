import type { RemovalKind } from '../find';

/** Short texts stand in many places; only longer ones are known again. */
const MIN_LENGTH = 8;

/** Lines that were taken out of this page before, and that a script brings back. */
export const broughtBack: RemovalKind = {
  name: 'brought-back',
  *find(page) {
    if (!page.late) return;
    for (const line of page.lines) {
      const reason = page.takenOut.get(line.text);
      if (reason !== undefined && line.text.length >= MIN_LENGTH)
        yield { reason, runs: line.runs, lines: [line] };
    }
  },
};
