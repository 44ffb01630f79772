import { foldText } from './fold';

/** A title as a key: folded, letters and digits only, single spaces. '' where nothing is left. */
export function normaliseTitle(title: string): string {
  return foldText(title.slice(0, MAX_CHARACTERS))
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

const MAX_CHARACTERS = 1_000;
