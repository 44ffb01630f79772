import type { ArticleSummary } from '../page/contract';
import { comparedPart, mayBeOf, sharedAddresses } from './compared';
import { pageKeyOf } from './page-key';
import { sameKeysOf } from './same';
import { db } from './store/database';
import { guarded } from './store/fault';
import { WorkingSet } from './store/working-set';

/** Which of a page's articles are in the list already, in their order: what `savePage` would not add. The trash does not count. */
export function knownAmong(url: string, articles: readonly ArticleSummary[]): Promise<boolean[]> {
  return guarded(async () => {
    const page = await db.pages.where('key').equals(pageKeyOf(url)).first();
    const shared = sharedAddresses({ url, articles });
    const compared = articles.map((article) => comparedPart(article, shared));
    const keys = compared.map(sameKeysOf);
    const set = await WorkingSet.read([], keys.flat());
    return compared.map((article, place) => {
      const same = set.findSame(article, keys[place]!, mayBeOf(page?.id));
      return same !== null && same.row.deletedAt === undefined;
    });
  });
}
