import type { ArticleSummary } from '../page/contract';
import { comparedPart, sharedAddresses } from './compared';
import { sameKeysOf } from './same';
import { guarded } from './store/fault';
import { WorkingSet } from './store/working-set';

/** Which of a page's articles are in the list already, in their order: what `savePage` would not add. The trash does not count. */
export function knownAmong(url: string, articles: readonly ArticleSummary[]): Promise<boolean[]> {
  return guarded(async () => {
    const shared = sharedAddresses({ url, articles });
    const compared = articles.map((article) => comparedPart(article, shared));
    const keys = compared.map(sameKeysOf);
    const set = await WorkingSet.read([], keys.flat());
    return compared.map((article, place) => {
      const same = set.findSame(article, keys[place]!);
      return same !== null && same.row.deletedAt === undefined;
    });
  });
}
