import { remembered } from '../../../text/remembered';
import { strangeness } from '../../recognize/strange-words';
import { fold } from '../words';

/** The words of the page's own prose: Latin and Cyrillic words, pairs of ideographs, kana and hangul. */
export class Vocabulary {
  private readonly grams = new Map<string, number>();
  private prose = '';
  private readonly gramsIn = remembered(gramsOf);

  /** Adds a text of the page's own prose. */
  add(text: string): void {
    for (const [gram, count] of this.gramsIn(text)) this.grams.set(gram, (this.grams.get(gram) ?? 0) + count);
    if (this.prose.length < MAX_PROSE) this.prose += `${fold(text.slice(0, MAX_TEXT))}\n`;
  }

  /**
   * Whether the prose speaks of a term: of its words beside the term itself, which may have been put into a sentence or two.
   * A term that stands there three times and more is the page's own.
   */
  speaksOf(term: string): boolean {
    const times = this.timesOf(fold(term.trim()));
    return times > MAX_PLANTED || this.overlap(term, times) > 0.5;
  }

  private timesOf(term: string): number {
    let times = 0;
    for (
      let at = this.prose.indexOf(term);
      at !== -1 && times <= MAX_PLANTED;
      at = this.prose.indexOf(term, at + 1)
    )
      times++;
    return times;
  }

  get size(): number {
    return this.grams.size;
  }

  /** Share of a text's words that the prose knows, 0 to 1; its own occurrences, added `times` times, do not count. */
  overlap(text: string, times = 0): number {
    const own = this.gramsIn(text);
    let known = 0;
    for (const [gram, count] of own) if ((this.grams.get(gram) ?? 0) > count * times) known += 1;
    return own.size === 0 ? 0 : known / own.size;
  }

  /** How much of a text's subject the prose speaks of nowhere else. */
  strangeness(text: string): { share: number; words: number } {
    return strangeness(fold(text), this.prose);
  }
}

const MAX_TEXT = 4_000;
const MAX_PROSE = 120_000;
const MAX_PLANTED = 2;

function gramsOf(text: string): Map<string, number> {
  const grams = new Map<string, number>();
  for (const word of fold(text.slice(0, MAX_TEXT)).match(/[a-zЀ-ӿ\d]{3,}|[぀-ヿ㐀-鿿가-힣]+/g) ?? []) {
    if (word.charCodeAt(0) < 0x3000) {
      if (!COMMON.has(word)) grams.set(word, (grams.get(word) ?? 0) + 1);
      continue;
    }
    if (word.length === 1) grams.set(word, (grams.get(word) ?? 0) + 1);
    for (let i = 0; i + 1 < word.length; i++) {
      const pair = word.slice(i, i + 2);
      grams.set(pair, (grams.get(pair) ?? 0) + 1);
    }
  }
  return grams;
}

// Words of every text say nothing about a topic.
const COMMON = new Set(
  (
    'the and for with that this from are was were has have had not but you your our can will one all its their they more how what when ' +
    'which who into than then out about over any der die das und ist ein eine einen mit von den dem des auf fur nicht auch sich als wie bei ' +
    'aus nach les des une est pour dans que qui sur par pas plus avec ces aux los las una por con para del como que mas sin sus uma dos das ' +
    'com nao mais dei che non per una sono del della nel het een van dat niet met voor'
  ).split(' '),
);
