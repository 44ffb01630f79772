/** One repair for display: what stands at `start` up to `end` of the stored text reads as `to`. */
export interface Repair {
  start: number;
  end: number;
  to: string;
}

/**
 * Repairs that add or change characters, for where a text is shown: full stops lost between glued Japanese and Chinese
 * sentences, question marks where a no-break space was lost. What is stored stays what was written.
 */
export function repairText(text: string): string {
  let repaired = '';
  let from = 0;
  for (const { start, end, to } of findRepairs(text)) {
    repaired += text.slice(from, start) + to;
    from = end;
  }
  return repaired + text.slice(from);
}

/** The repairs of a text, in order, none overlapping. */
export function findRepairs(text: string): Repair[] {
  const sample = text.slice(0, MAX_TEXT);
  return [...lostStops(sample), ...lostSpaces(sample)].toSorted((a, b) => a.start - b.start);
}

const MAX_TEXT = 100_000;

// A polite Japanese sentence end with the beginning of another sentence right behind it. Particles and conjunctions
// that carry the sentence on (が, から, ので, し, けど, と, か, ね, よ, よう …) begin nothing.
const JAPANESE =
  /(?:ました|ません(?:でした)?|でした|でしょう|です|ます)(?=[A-Za-z0-9「『【ァ-ヴ一-鿿]|この|その|それ|これ|また|そして|しかし|ただし|さらに|例えば|たとえば|もし|なお|まず|次に|ここ|あなた|私)(?!際|場合|為|様|故|間|事|所|頃|程|時|方が|上で|前に|後に)/g;

// A Chinese sentence's closing particle right before a word that opens another one.
const CHINESE = /[了吗嗎呢吧](?=因此|但是|然而|此外|另外|首先|其次|不过|不過|所以|例如|与此同时|與此同時)/g;

function lostStops(text: string): Repair[] {
  const pattern = /[ぁ-ん]/.test(text) ? JAPANESE : CHINESE;
  return [...text.matchAll(pattern)].map((match) => {
    const at = match.index + match[0].length;
    return { start: at, end: at, to: '。' };
  });
}

// "來源:NVIDIA ? 作者:NVIDIA ? 2022": a question mark between spaces, twice or more in one line, was a no-break space.
const LOST_SPACE = /(?<=\S) \? (?=\S)/g;
const MIN_LOST_SPACES = 2;

function lostSpaces(text: string): Repair[] {
  if (!text.includes(' ? ')) return [];
  const repairs: Repair[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const found = [...line.matchAll(LOST_SPACE)];
    if (found.length >= MIN_LOST_SPACES) {
      for (const match of found) {
        const start = lineStart + match.index;
        repairs.push({ start, end: start + match[0].length, to: ' ' });
      }
    }
    lineStart += line.length + 1;
  }
  return repairs;
}
