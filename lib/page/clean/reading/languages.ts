import { mainScript, type Script } from '../../../text/scripts';
import { fold } from '../words';

/** Little words that only one Latin-script language uses this often. Enough to tell a sentence's language from its neighbours'. */
const LITTLE_WORDS: Record<string, string> = {
  en: 'the and of is are with for your you this that from our it in to on by more be was we no per',
  de: 'der die das und ist nicht ein eine mit von den dem zu auf fur sich auch wie im am nur nach ohne bei oder',
  fr: 'le la les des et est une un dans pour que qui sur pas du au avec ce cette son votre sans plus par',
  es: 'el la los las de y en que un una por con para del se su al como mas sin tu no lo es gratis',
  pt: 'o os as de e em que um uma por com para do da no na se ao mais sem seu sua voce nao dos',
  it: 'il lo la gli le di e in che un una per con del della si al come senza tuo non sono nel dei',
  nl: 'de het een en van is dat niet met voor op te zijn je aan bij ook om uit zonder naar wordt',
  pl: 'i w na z do nie sie jest to ze za od po jak bez dla przez twoj oraz tylko juz',
  tr: 've bir bu icin ile da de en cok daha olan gibi sonra kadar hemen veya her',
  vi: 'cua va la cac cho khong mot trong duoc nguoi voi nhung den tren tai co de moi ngay ban tien hoan',
  id: 'dan yang di untuk dengan dari ini pada tidak adalah anda bisa hari tanpa bonus baru ke akan itu atau',
};

const SETS = Object.entries(LITTLE_WORDS).map(
  ([language, words]) => [language, new Set(words.split(' '))] as const,
);

/** A text's language where its script or its little words tell: `han`, `japanese`, `hangul`, `cyrillic`, `other`, or a Latin language's tag; '' where too short to tell. */
export function guessLanguage(text: string): string {
  const script: Script = mainScript(text);
  if (script === 'none') return '';
  if (script !== 'latin') return script;
  const words = fold(text.slice(0, 2_000)).match(/[a-z]+/g) ?? [];
  let best = '';
  let bestHits = 0;
  let second = 0;
  for (const [language, set] of SETS) {
    const hits = words.filter((word) => set.has(word)).length;
    if (hits > bestHits) [best, second, bestHits] = [language, bestHits, hits];
    else if (hits > second) second = hits;
  }
  return bestHits >= 2 && bestHits > second && bestHits >= words.length * 0.08 ? best : '';
}

/** Whether a text of several words lacks every little word of a Latin language: then it is hardly written in it. */
export function lacksLittleWords(text: string, language: string): boolean {
  const set = SETS.find(([name]) => name === language)?.[1];
  const words = fold(text.slice(0, 2_000)).match(/[a-z]+/g) ?? [];
  return set !== undefined && words.length >= MIN_WORDS && !words.some((word) => set.has(word));
}

const MIN_WORDS = 7;

/** Diacritics that only Vietnamese stacks on its letters. */
export function isVietnamese(text: string): boolean {
  return (text.match(/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/gi)?.length ?? 0) >= 2;
}
