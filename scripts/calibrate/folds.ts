import type { Case } from '../../tests/bench/corpus';

const FOLDS = 5;

/** What one page shares with others that must not be on both sides of a fold. */
export type Grouping = (page: Case) => string;

/** Pages of one site stay together, and a splice with the page it was made from. */
export function byDomain(page: Case): string {
  const pair = /-([0-9a-f]{12})$/.exec(page.id)?.[1];
  if (pair !== undefined) return pair;
  const host = URL.canParse(page.url) ? new URL(page.url).hostname : page.url;
  return host === 'page.example' ? page.id : host.split('.').slice(-2).join('.');
}

/** Built pages of one layout stay together; real pages as by domain. */
export function byLayout(page: Case): string {
  const built = page.corpus === 'spam' || page.corpus === 'twins';
  return built ? `layout ${page.layout}` : byDomain(page);
}

/** For each page, what `learn` made of the pages in the other folds. */
export function crossValidate<Model>(
  pages: readonly Case[],
  group: Grouping,
  learn: (indexes: number[]) => Model,
): Model[] {
  const folds = pages.map((page) => hash(group(page)) % FOLDS);
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    learn(folds.flatMap((other, index) => (other === fold ? [] : [index]))),
  );
  return folds.map((fold) => models[fold]!);
}

function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (value * 31 + character.codePointAt(0)!) >>> 0;
  return value;
}
