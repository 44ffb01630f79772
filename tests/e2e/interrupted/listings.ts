export const ARTICLES_A_PAGE = 8;

/** As many pages for a server, at `/round-0`, `/round-1` and on. */
export function listings(rounds: number): Record<string, { body: string; type: string }> {
  return Object.fromEntries(
    Array.from({ length: rounds }, (_, round) => [
      `/round-${round}`,
      { body: listingOf(round), type: 'text/html' },
    ]),
  );
}

/** A listing whose titles and teasers are like no other round's, so that every round has eight new articles. */
function listingOf(round: number): string {
  const head = '<!DOCTYPE html><html lang="ja"><meta charset="utf-8">';
  const title = `Learn more about Search Results ${wordsOf(round, 4)} - Page ${round + 2}`;
  const records = Array.from({ length: ARTICLES_A_PAGE }, (_, index) => {
    const seed = round * 50 + index;
    const address = `https://notes-${round}.example/2023/0${index + 1}/${seed}.html`;
    return `<h2><a href="${address}">${wordsOf(seed, 14)}</a></h2><p>${wordsOf(seed + 7_000, 90)}ます${wordsOf(seed + 9_000, 40)}…</p>`;
  });
  const ads =
    '<h2><a href="/go/1">Bitcoin casino: 200% welcome bonus</a></h2><p>Play now, claim 50 free spins.</p>';
  return `${head}<title>${title}</title><body><h1>${title}</h1>${records.join(ads)}</body></html>`;
}

const SYLLABLES =
  '学習勾配関数行列確率分布探索記憶系列画像音声言語翻訳要約推論最適化損失検証統計回帰分類木森林網層'.split(
    '',
  );

/** Japanese-looking text that no other seed gives (a linear congruential generator, Numerical Recipes). */
function wordsOf(seed: number, length: number): string {
  let state = (seed * 2_654_435_761) >>> 0;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return SYLLABLES[(state >>> 16) % SYLLABLES.length];
  }).join('');
}
