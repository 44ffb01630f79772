import { countUnits } from '../units';
import { type Feature, type PageView, type Seat, share } from './seat';
import { wordsOf } from './view-page';

/** What a block says and what it is by itself. */
export const OWN: Feature[] = [
  ['units', ({ block }) => Math.log1p(block.units)],
  ['linkDensity', ({ block }) => share(block.linkUnits, block.units)],
  ['endsSentence', ({ shape }) => shape.endsSentence],
  ['endsColon', ({ shape }) => shape.endsColon],
  ['punctuation', ({ block, shape }) => share(shape.punctuation, block.units)],
  ['digits', ({ shape }) => shape.digits],
  ['capitals', ({ shape }) => shape.capitals],
  ['startsLower', ({ shape }) => shape.startsLower],
  ['heading', ({ block }) => block.headingLevel],
  ['isParagraph', (seat) => isTag(seat, 'p')],
  ['isItem', (seat) => isTag(seat, 'li')],
  ['isCell', (seat) => isTag(seat, 'td', 'th')],
  ['isTerm', (seat) => isTag(seat, 'dt', 'dd')],
  ['isCode', (seat) => isTag(seat, 'pre')],
  ['isDiv', (seat) => isTag(seat, 'div', 'section', 'article', 'body')],
  ['inOneLink', ({ block }) => (block.units > 0 && block.linkUnits >= block.units ? 1 : 0)],
  ['inTitle', ({ block, page }) => titleShare(block.text, page.titleWords)],
  ['repeats', ({ block, page }) => page.repeats.get(block.text) ?? 1],
  [
    'namesAuthor',
    ({ block, page }) => (block.units < 15 && page.authors.some((name) => block.text.includes(name)) ? 1 : 0),
  ],
  ['repeatRank', ({ block, index, page }) => rankOf(page, block.text, index)],
  ['inDescription', ({ block, page }) => contains(page.facts.description, block.text)],
  [
    'inArticleBody',
    ({ block, page }) => (page.facts.articleBody === '' ? -1 : contains(page.facts.articleBody, block.text)),
  ],
];

function isTag(seat: Seat, ...names: string[]): number {
  return names.includes(seat.block.box.tag) ? 1 : 0;
}

function rankOf(page: PageView, text: string, index: number): number {
  return page.firstIndex.get(text) === index ? 0 : 1;
}

function titleShare(text: string, title: Set<string>): number {
  if (text.length > 400) return 0;
  const words = wordsOf(text);
  let shared = 0;
  for (const word of words) if (title.has(word)) shared += 1;
  return share(shared, Math.max(words.size, title.size * 0.5));
}

function contains(whole: string, text: string): number {
  return whole.includes(text.slice(0, 80)) && countUnits(text) >= 3 ? 1 : 0;
}
