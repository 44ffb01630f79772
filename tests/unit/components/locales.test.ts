import './speak-english';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { signals } from '@/lib/page/recognize/signals';
import { signalKeys } from '@/components/this-page/signal-words';

type Message = Awaited<ReturnType<typeof parseMessagesFile>>[number];

const LOCALES = readdirSync('locales').map((file) => basename(file, '.yml'));
const messages = Object.fromEntries(
  await Promise.all(
    LOCALES.map(async (locale) => {
      const own = (await parseMessagesFile(`locales/${locale}.yml`)).filter(
        ({ key }) => !key[0]?.startsWith('@@'),
      );
      return [locale, new Map(own.map((message) => [message.key.join('.'), message]))] as const;
    }),
  ),
);
const english = messages['en']!;
const others = LOCALES.filter((locale) => locale !== 'en');

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const sources = [...sourceFiles('components'), ...sourceFiles('entrypoints'), ...sourceFiles('lib')].map(
  (path) => ({ path, text: readFileSync(path, 'utf8') }),
);
const allSource = sources.map(({ text }) => text).join('\n') + readFileSync('wxt.config.ts', 'utf8');

const textOf = (message: Message) =>
  'plurals' in message ? Object.values(message.plurals).join(' ') : message.message;
/** Names and signs that are the same in every language. */
const SAME_EVERYWHERE = new Set(['extName', 'why.percent', 'about.version']);
/** Words that a language shares with English. */
const SHARED: Record<string, string[]> = {
  de: ['sync.server', 'sync.passphrase', 'theme.sepia'],
  es: ['theme.sepia'],
  fr: [
    'reader.minutes',
    'group.articles',
    'list.source',
    'view.duplicates',
    'pictures.site',
    'pictures.pages',
  ],
};

describe.each(others)('%s', (locale) => {
  const own = messages[locale]!;

  it('has every text of the English file and no other', () => {
    expect([...own.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('has the same placeholders', () => {
    const names = (texts: Map<string, Message>, key: string) =>
      texts.get(key)?.namedSubstitutions.toSorted().join();
    expect([...english.keys()].filter((key) => names(own, key) !== names(english, key))).toEqual([]);
  });

  it('leaves no text untranslated', () => {
    const same = [...own].filter(([key, message]) => {
      const words = textOf(message).replace(/\{\w+\}|Winnow/g, '');
      const isShared = SAME_EVERYWHERE.has(key) || SHARED[locale]?.includes(key);
      return /\p{L}{2}/u.test(words) && textOf(english.get(key)!) === textOf(message) && !isShared;
    });
    expect(same.map(([key]) => key)).toEqual([]);
  });

  it('counts in the forms that its plurals need', () => {
    const categories = new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions().pluralCategories;
    const needed = categories.includes('one') ? 2 : 1;
    const wrong = [...own].filter(
      ([, message]) => 'plurals' in message && Object.keys(message.plurals).length !== needed,
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

describe('en', () => {
  it('has no text that nothing uses', () => {
    // A key made from data, as in `reason.${reason}`, stands in the source as its beginning.
    const beginnings = [...allSource.matchAll(/say(?:Count)?\(\s*`([\w.]+\.)\$\{/g)].map(
      ([, beginning]) => beginning!,
    );
    const unused = [...english.keys()].filter(
      (key) =>
        !allSource.includes(`'${key}'`) &&
        !allSource.includes(`'${key.replaceAll('.', '_')}'`) &&
        !allSource.includes(`__MSG_${key.replaceAll('.', '_')}__`) &&
        !beginnings.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });

  it('has a sentence for every signal', () => {
    expect(signals.map(({ name }) => name).filter((name) => !(name in signalKeys))).toEqual([]);
  });

  it('names in each signal only what the signal measures', () => {
    const files = Object.fromEntries(
      signals.map(({ name }) => [name, readFileSync(`lib/page/recognize/signals/${name}.ts`, 'utf8')]),
    );
    const wrong = signals.flatMap(({ name }) =>
      (english.get(signalKeys[name] ?? '')?.namedSubstitutions ?? [])
        .filter((parameter) => !new RegExp(`\\b${parameter}\\b`).test(files[name] ?? ''))
        .map((parameter) => `${name}: ${parameter}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what the locales have words for', () => {
  const STRING = /'[^'\n]*'|"[^"\n]*"|`[^`\n]*`/g;
  const THREE_WORDS = /\p{L}{2,} (?:\p{L}+|\$\{[^}]*\}) \p{L}{2,}/u;
  /** A mistake in a call, which no user of Winnow's pages can bring about. */
  const OF_A_MISTAKE = /new (?:Type|Range)?Error\(/;
  const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
  const TOLD_BY_NAME = /^lib\/(?:transfer\/(?:import\/|draft)|sync\/|send\/)/;
  const sentencesIn = (text: string) =>
    text
      .replace(COMMENTS, '')
      .split('\n')
      .filter((line) => !OF_A_MISTAKE.test(line))
      .flatMap((line) => line.match(STRING) ?? [])
      .filter((string) => THREE_WORDS.test(string));

  it.each(sources.filter(({ path }) => TOLD_BY_NAME.test(path)))('$path says it by a name', ({ text }) =>
    expect(sentencesIn(text)).toEqual([]),
  );

  it.each([
    'throw new ImportError(`"${name}" is not a whole zip file.`);',
    "return { row, problem: 'neither an address nor a title' };",
  ])('would be seen: %s', (line) => expect(sentencesIn(line)).toHaveLength(1));
});

describe('components', () => {
  const LATIN_TEXT =
    /(?:>|\})\s*[A-Z][a-z]+[^<>{}=;()]*(?:<\/|\{)|(?:aria-label|title|placeholder|alt)="[^"]*[A-Za-z]{3}[^"]*"/;

  it.each(sources.filter(({ path }) => path.endsWith('.tsx')))('$path has no text of its own', ({ text }) => {
    const found = text.split('\n').filter((line) => LATIN_TEXT.test(line) && !line.includes('https://'));
    expect(found).toEqual([]);
  });
});
