/**
 * Strings that make a regular expression work hardest: what it looks for, over and over, and then something that spoils it.
 * Made of the expression's own characters, and of those that pages are made of.
 */
export function attackStrings(regex: RegExp): ((length: number) => string)[] {
  const own = ownCharacters(regex);
  const pairs = own.flatMap((a, index) => own.slice(index + 1, index + 4).map((b) => a + b));
  const units = new Set([...GENERAL, ...own, ...pairs, own.join('')]);
  units.delete('');
  return [...units].flatMap((unit) => {
    const fill = (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length - 1);
    return [(length: number) => `${fill(length)}\u0001`, (length: number) => `\u0001${fill(length)}`];
  });
}

const GENERAL = [
  ' ',
  'a',
  'A',
  '1',
  'é',
  '漢',
  'の',
  '가',
  '\n',
  ' \n',
  'a ',
  'a,',
  'a_',
  '漢(a)',
  '漢(',
  '(',
  '（',
  '<',
  '<b ',
  '<b class=',
  '&lt;',
  '{',
  'a{b:c;',
  'a:',
  '.a ',
  '.',
  '。',
  'http://',
  'https://a/',
  '?',
  ' ? ',
  '-',
  '|',
  'a|',
  '"',
  "'",
  '=',
  '%',
  '%E4',
  '…',
  '«',
  '\u00a0',
  '\u200b',
  '😀',
  '\ud800',
  'a1',
  '1.',
  '2020-',
  '@',
  'a@a.',
  '/*',
  '*/',
];

/** Literal characters and one or two of each class that the source names. */
function ownCharacters({ source }: RegExp): string[] {
  const plain = source
    .replaceAll(/\\[pP]\{[^}]*\}/g, ' 漢 ')
    .replaceAll(/\\u\{?([0-9a-f]+)\}?/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replaceAll(String.raw`\d`, '1')
    .replaceAll(String.raw`\w`, 'a')
    .replaceAll(String.raw`\s`, ' ')
    .replaceAll(/\\(.)/g, '$1')
    .replaceAll(/[[\]{}()*+?^$|]/g, '');
  return [...new Set(plain)].slice(0, 40);
}
