import { detectPreprocessor, Env, evaluate, PreprocessorTokens } from 'adblocker/preprocessor.js';

const COSMETIC = /#@?#/;
/** Names no environment: a block that is only for another blocker is left out, one that is not for it is kept. */
const NOWHERE = new Env();

/** The lines of a filter list that hide by selector, without those in `!#if` blocks whose condition does not hold. */
export function* cosmeticLines(text: string): Generator<string> {
  const open: boolean[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const mark = detectPreprocessor(line);
    if (mark === PreprocessorTokens.BEGIF) open.push(evaluate(line.slice('!#if '.length).trim(), NOWHERE));
    else if (mark === PreprocessorTokens.ELSE) open.push(open.pop() === false);
    else if (mark === PreprocessorTokens.ENDIF) open.pop();
    else if (isCosmetic(line) && open.every(Boolean)) yield line;
  }
}

/** Comments begin with `!`, headers with `[Adblock`; AdGuard's `#$#`, `#%#` and `#?#` are other things. */
export function isCosmetic(line: string): boolean {
  if (line.startsWith('!') || line.startsWith('[Adblock')) return false;
  return COSMETIC.test(line);
}
