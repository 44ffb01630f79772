import { quote, ramp, type SignalDefinition } from '../signal';

// What mirrors carry along: nags of the copied site, disclaimers of collections, labels of link pools.
export const MIRROR_PHRASES =
  /蜘蛛池|站群模板|收集整理的這?这?篇文章|小[編编][覺觉]得[挺还還]?不?[錯错]|[積积]分哦|完善[資资]料[讓让]更多|登[錄录]后你可以|下[載载]海量[資资]料|[評评][論论][與与]回[復复]|[觀观]看技[術术][視视][頻频]|[創创]作中心|本文章向大家介[紹绍]|[內内]容[來来]自[網网][絡络]|如有侵[權权][請请]?[聯联][系繫]|侵[權权]必?[刪删]|本站[內内]容均[來来]自|[轉转][載载]自|以上就是.{2,40}的全部[內内]容|更多相[關关]文章|全文を読むには会員|転載元/g;
const MAX_CHARACTERS = 200_000;

/** Phrases that come with copied sites: nags to log in and download, «collected from the net», labels of link pools. */
export const mirrorPhrases: SignalDefinition = {
  name: 'mirror-phrases',
  evidence: 'words',
  measure(page) {
    if (!/[㐀-鿿]/.test(page.text)) return null;
    const found = new Set(page.text.slice(0, MAX_CHARACTERS).match(MIRROR_PHRASES) ?? []);
    if (found.size === 0) return null;
    const pool = [...found].some((phrase) => phrase.includes('蜘蛛池')) ? 3 : 0;
    return {
      strength: ramp(found.size + pool, 0, 4),
      params: { phrases: found.size, text: quote([...found].slice(0, 3).join(', ')) },
    };
  },
  detail: ({ phrases, text }) => `${phrases} phrases that come with copied pages: ${text}.`,
};
