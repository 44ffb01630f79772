import { remembered } from '../../../text/remembered';
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

const LANGUAGES = Object.keys(LITTLE_WORDS);
/** Of each little word the languages that have it: one question a word, not one a word and language. */
const SPOKEN_IN = new Map<string, number[]>();
for (const [index, words] of Object.values(LITTLE_WORDS).entries()) {
  for (const word of words.split(' ')) SPOKEN_IN.set(word, [...(SPOKEN_IN.get(word) ?? []), index]);
}

/** A text's language where its script or its little words tell: `han`, `japanese`, `hangul`, `cyrillic`, `other`, or a Latin language's tag; '' where too short to tell. */
export const guessLanguage = remembered((text) => {
  const script: Script = mainScript(text);
  if (script === 'none') return '';
  if (script !== 'latin') return script;
  const words = wordsOf(text);
  const hits = LANGUAGES.map(() => 0);
  for (const word of words) for (const index of SPOKEN_IN.get(word) ?? NONE) hits[index]! += 1;
  let best = '';
  let bestHits = 0;
  let second = 0;
  for (const [index, count] of hits.entries()) {
    if (count > bestHits) [best, second, bestHits] = [LANGUAGES[index]!, bestHits, count];
    else if (count > second) second = count;
  }
  return bestHits >= 2 && bestHits > second && bestHits >= words.length * 0.08 ? best : '';
});

/** Whether a text of several words lacks every little word of a Latin language: then it is hardly written in it. */
export function lacksLittleWords(text: string, language: string): boolean {
  const index = LANGUAGES.indexOf(language);
  const words = index === -1 ? NONE : wordsOf(text);
  return words.length >= MIN_WORDS && !words.some((word) => SPOKEN_IN.get(word)?.includes(index));
}

const MIN_WORDS = 7;
const NONE: readonly never[] = [];

function wordsOf(text: string): readonly string[] {
  return fold(text.slice(0, 2_000)).match(/[a-z]+/g) ?? NONE;
}
