import { isDense } from './fold';

/** A stretch of folded text of one kind: a word, or neighbours of a script without spaces. */
export interface Run {
  text: string;
  isDense: boolean;
}

/** Splits folded text at spaces and where a dense script meets a spaced one ("用BERT微調" has three runs). */
export function runsOf(folded: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let at = 0; at <= folded.length; at++) {
    const isEnd = at === folded.length || folded.charCodeAt(at) === 0x20;
    const isTurn =
      !isEnd && at > from && isDense(folded.charCodeAt(at)) !== isDense(folded.charCodeAt(at - 1));
    if (!isEnd && !isTurn) continue;
    if (at > from) runs.push({ text: folded.slice(from, at), isDense: isDense(folded.charCodeAt(from)) });
    from = isEnd ? at + 1 : at;
  }
  return runs;
}

/** A word is indexed by its beginnings of these lengths, so that a beginning is found as it is typed. */
const BEGINNINGS = [1, 2, 3, 4, 6, 8, 12];

/** Puts into `tokens` all that a folded text can be found by: neighbouring pairs, single characters, word beginnings. */
export function addTokens(folded: string, tokens: Set<string>): void {
  for (const run of runsOf(folded)) {
    if (run.isDense) addNeighbours(run.text, tokens);
    else
      for (const length of BEGINNINGS) if (length <= run.text.length) tokens.add(run.text.slice(0, length));
  }
}

function addNeighbours(text: string, tokens: Set<string>): void {
  for (let at = 0; at < text.length; at++) {
    tokens.add(text.charAt(at));
    if (at + 1 < text.length) tokens.add(text.slice(at, at + 2));
  }
}

/** The tokens that a text must have to contain these runs: necessary, not sufficient, so that hits are verified. */
export function tokensToFind(runs: Run[]): string[] {
  const tokens = new Set<string>();
  for (const { text, isDense: dense } of runs) {
    if (!dense)
      tokens.add(
        text.slice(
          0,
          BEGINNINGS.findLast((length) => length <= text.length),
        ),
      );
    else if (text.length === 1) tokens.add(text);
    else for (let at = 0; at + 1 < text.length; at++) tokens.add(text.slice(at, at + 2));
  }
  return [...tokens];
}
