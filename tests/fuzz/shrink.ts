import { attackWith } from './attack';
import type { HostilePage } from './hostile-page';

const MAX_ATTEMPTS = 80;

/** The smallest page found that still fails: pieces are left out, then halves of their HTML. */
export async function shrink(page: HostilePage, script: string): Promise<HostilePage> {
  let smallest = page;
  let attempts = 0;
  const tries = async (candidate: HostilePage) => {
    if (attempts >= MAX_ATTEMPTS) return false;
    attempts += 1;
    const [outcome] = await attackWith([candidate], script, { parallel: 1 });
    if ((outcome?.broken.length ?? 0) === 0) return false;
    smallest = candidate;
    return true;
  };
  for (let size = Math.ceil(page.pieces.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < smallest.pieces.length;) {
      const pieces = smallest.pieces.toSpliced(at, size);
      if (pieces.length === 0 || !(await tries({ ...smallest, pieces }))) at += size;
    }
  }
  for (let index = 0; index < smallest.pieces.length; index += 1) await halve(smallest, index, tries);
  return smallest;

  async function halve(from: HostilePage, index: number, attempt: (page: HostilePage) => Promise<boolean>) {
    for (let current = from; ; current = smallest) {
      const piece = current.pieces[index];
      const html = piece?.html ?? '';
      if (piece === undefined || html.length < 20) return;
      const middle = Math.floor(html.length / 2);
      const halves = [html.slice(0, middle), html.slice(middle)].map((half) => ({
        ...current,
        pieces: current.pieces.with(index, { ...piece, html: half }),
      }));
      if (!(await attempt(halves[0]!)) && !(await attempt(halves[1]!))) return;
    }
  }
}
