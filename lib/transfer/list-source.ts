import { getContent } from '../library';
import { readArticles } from '../library/read-all';
import type { Article } from '../library/article';
import type { ExportSource } from './export/format';

/** The whole list but the trash. */
export const wholeList: ExportSource = { articles: readArticles, textOf };

/** Some of its articles. */
export const someOf = (articles: readonly Article[]): ExportSource => ({
  async *articles() {
    yield* articles;
  },
  textOf,
});

async function textOf({ id, contentAt }: Article): Promise<string | null> {
  if (contentAt === undefined) return null;
  return (await getContent(id))?.text ?? null;
}
