import { fold } from '../words';

/** The words of the page's own prose: Latin and Cyrillic words, pairs of ideographs, kana and hangul. */
export class Vocabulary {
  private readonly grams = new Map<string, number>();

  /** Adds a text of the page's own prose. */
  add(text: string): void {
    for (const gram of gramsOf(text)) this.grams.set(gram, (this.grams.get(gram) ?? 0) + 1);
  }

  get size(): number {
    return this.grams.size;
  }

  /** Share of a text's words that the prose knows, 0 to 1; its own occurrences, added `times` times, do not count. */
  overlap(text: string, times = 0): number {
    let known = 0;
    let all = 0;
    const own = new Map<string, number>();
    for (const gram of gramsOf(text)) own.set(gram, (own.get(gram) ?? 0) + 1);
    for (const [gram, count] of own) {
      all++;
      if ((this.grams.get(gram) ?? 0) > count * times) known++;
    }
    return all === 0 ? 0 : known / all;
  }
}

const MAX_TEXT = 4_000;

function* gramsOf(text: string): Generator<string> {
  for (const match of fold(text.slice(0, MAX_TEXT)).matchAll(/[a-zЀ-ӿ\d]{3,}|[぀-ヿ㐀-鿿가-힣]+/g)) {
    const word = match[0];
    if (word.charCodeAt(0) < 0x3000) {
      if (!COMMON.has(word)) yield word;
      continue;
    }
    if (word.length === 1) yield word;
    for (let i = 0; i + 1 < word.length; i++) yield word.slice(i, i + 2);
  }
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
