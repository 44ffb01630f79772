import { createHash } from 'node:crypto';
import { Converter } from 'opencc-js';
import { tradeWords } from '../../../lib/page/clean/words';
import type { Case } from '../corpus';
import { Random } from './random';
import vocabulary from './vocabulary.json';

export type Injection =
  | 'keyword-line'
  | 'keyword-runs'
  | 'ads'
  | 'hidden-farm'
  | 'pool'
  | 'leaked-code'
  | 'leaked-tag'
  | 'readings'
  | 'conversion'
  | 'empty-tags'
  | 'search-echo';

/** [title, text, call] */
export type Advertisement = readonly string[];

/** What is put into one page: plain data that the page's own side carries out. */
export interface Plan {
  seed: number;
  kind: 'listing' | 'article';
  injections: Injection[];
  terms: string[];
  farm: string[];
  separator: string;
  place: 'title' | 'in-h1' | 'before-h1' | 'first';
  hiding: string;
  ads: Advertisement[];
  leaks: string[];
  tag: string[];
  pool: string;
  echo: string;
  /** `字zì` pairs. */
  readings: string[];
  /** Simplified to traditional, character by character, as a mirror does it. */
  conversion: [string, string][];
}

/** Ways to hide a box from readers and not from search engines. */
const HIDING = [
  'display:none',
  'position:absolute;left:-9999px',
  'position:absolute;top:-4000px',
  'position:fixed;left:-3000px;top:0',
  'text-indent:-9999px;overflow:hidden;white-space:nowrap',
  'position:absolute;clip:rect(0 0 0 0)',
  'position:absolute;clip-path:inset(50%)',
  'height:0;overflow:hidden',
  'width:1px;height:1px;overflow:hidden',
  'font-size:0;line-height:0',
  'color:transparent',
  'opacity:0;height:20px;overflow:hidden',
  'visibility:hidden',
  'position:fixed;top:-500px;width:1px;overflow:hidden',
];
const SEPARATORS = ['_', ',', '-', '|', ' | ', '_', ',', ' - ', ' · ', '、', '/', ' • ', ';'];
const FILLER: Injection[] = ['hidden-farm', 'pool', 'empty-tags', 'leaked-code', 'leaked-tag'];
const LEFT_BEHIND = new Set('么于里后只复制干系台面周才松游');

type Language = keyof typeof vocabulary.terms;

/** What spam a page gets: the same for the same page and seed. Two to five kinds, as real splices have. */
export function planFor(page: Case, kind: Plan['kind'], seed: number): Plan {
  const random = new Random(createHash('sha256').update(`${seed} ${page.id}`).digest().readInt32LE(0));
  const own = languageOf(page.lang);
  const foreign = random.pick(Object.keys(vocabulary.terms) as Language[]);
  const chinese = random.pick<Language>(['zh-Hans', 'en', foreign]);
  const spoken: Language = random.chance(0.35) && own !== null ? own : chinese;
  const farmed = random.pick<Language>([spoken, 'zh-Hans', 'en', foreign]);
  return {
    seed: random.between(1, 2 ** 30),
    kind,
    injections: injectionsFor(page.lang, kind, random),
    terms: random.some(unseen(spoken), random.between(4, 9)),
    farm: random.some([...unseen(farmed), ...unseen(spoken)], random.between(7, 16)),
    separator: random.pick(SEPARATORS),
    place: random.pick(['title', 'in-h1', 'before-h1', 'first']),
    hiding: random.pick(HIDING),
    ads: random.some(
      [...new Set([spoken, foreign, 'en' as Language, own ?? 'en'])].flatMap(
        (language) => vocabulary.ads[language],
      ),
      random.between(1, 3),
    ),
    leaks: random.some(vocabulary.leaks, random.between(1, 2)),
    tag: random.pick(vocabulary.tags),
    pool: random.pick(vocabulary.pools),
    echo: echoFor(page.lang, random),
    readings: vocabulary.readings.split(' '),
    conversion: conversionPairs(),
  };
}

function injectionsFor(lang: string, kind: Plan['kind'], random: Random): Injection[] {
  const own: Injection[] = ['keyword-line', 'keyword-line', 'ads', 'keyword-runs'];
  if (kind === 'listing') own.push('search-echo');
  if (lang.startsWith('zh')) own.push('readings');
  if (lang === 'zh-Hans') own.push('conversion');
  const first = random.pick(own);
  const rest = random.some(
    [...new Set([...own, ...FILLER])].filter((each) => each !== first),
    random.between(1, 3),
  );
  return [first, ...rest];
}

/** Terms that the word lists under lib/ do not hold: else the run would measure the lists. */
function unseen(language: Language): string[] {
  return vocabulary.terms[language].filter((term) => !tradeWords.has(term));
}

function languageOf(lang: string): Language | null {
  const tag = /^zh-(?:hant|tw|hk)/i.test(lang)
    ? 'zh-Hant'
    : /^zh/i.test(lang)
      ? 'zh-Hans'
      : lang.slice(0, 2).toLowerCase();
  return tag in vocabulary.terms ? (tag as Language) : null;
}

function echoFor(lang: string, random: Random): string {
  const echoes: Record<string, string[]> = vocabulary.echoes;
  const wording = random.pick([...(echoes[lang.slice(0, 2).toLowerCase()] ?? []), ...vocabulary.echoes.en]);
  const subject = random.pick([
    'machine learning',
    'Transformer',
    '深度学习',
    'データ分析',
    'neural networks',
    'GPU',
  ]);
  return wording.replace('{}', subject).replace('{n}', String(random.between(2, 480)));
}

let pairs: [string, string][] | null = null;

function conversionPairs(): [string, string][] {
  if (pairs !== null) return pairs;
  const convert = Converter({ from: 'cn', to: 't' });
  pairs = [];
  for (let unit = 0x4e00; unit <= 0x9fa5; unit++) {
    const character = String.fromCharCode(unit);
    const converted = convert(character);
    if (converted !== character && converted.length === 1 && !LEFT_BEHIND.has(character))
      pairs.push([character, converted]);
  }
  return pairs;
}
