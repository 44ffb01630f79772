import { attributeOf } from '../../node';
import { isNamedAfter, isRandomName, nameOf } from '../../recognize/outside-links';
import { fold, tradeWords } from '../words';
import { findKeywordStretch } from './keyword-stretch';
import type { LineLink } from './line-links';
import { linksOutside } from './links-outside';
import type { PageLine, PageText } from './page-text';
import { isForeignScript } from './script-mismatch';

/** Evidence from which a stretch of terms is taken for keywords; below, a repetition of the title can make up for it. */
export const KEYWORD_EVIDENCE = 3;

/** Learns the search terms that were put on the page: from its title, its link farms, its first and last lines. */
export function learnTerms(page: PageText): void {
  learnFromTitle(page);
  learnFromFarms(page);
  for (const line of page.lines) learnFromLine(line, page);
  learnFromPlantedLinks(page);
  learnRepeatedPhrases(page);
}

/** Search terms in the middle of sentences that lead to some site's home page. */
function learnFromPlantedLinks(page: PageText): void {
  for (const line of page.lines)
    for (const link of line.links) if (looksPlanted(link, line, page)) page.terms.add(link.text);
}

function looksPlanted({ text, start, end, target }: LineLink, line: PageLine, page: PageText): boolean {
  if (target === null || !target.foreign || target.path !== '/' || isNamedAfter(text, target.host))
    return false;
  // A row of links is a menu or a footer, whatever its links lead to.
  if (line.linkShare > 0.4) return false;
  const isAmid =
    /[\p{L}\p{N}]\s*$/u.test(line.text.slice(0, start)) && /^\s*[\p{L}\p{N}+(]/u.test(line.text.slice(end));
  if (!isAmid || text.length > 48 || text.length < 4) return false;
  const isDense = /[぀-ヿ㐀-鿿가-힣]/.test(text);
  const isForeign = isForeignScript(text, page.language);
  if (!isDense && !isForeign && (!text.includes(' ') || text !== text.toLowerCase())) return false;
  return !page.vocabulary.speaksOf(text);
}

const MIN_REPETITIONS = 4;

/** A phrase of a trade that stands word for word all over a text took the place of one of the author's terms. */
function learnRepeatedPhrases(page: PageText): void {
  const counts = new Map<string, number>();
  for (const line of page.lines) {
    for (const hit of tradeWords.find(line.text)) {
      for (const phrase of phrasesAround(line.text, hit)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  }
  for (const [phrase, count] of counts) if (count >= MIN_REPETITIONS) page.terms.add(phrase);
}

/** The word that holds the hit with its neighbours: two and three words. */
function* phrasesAround(text: string, hit: { start: number; end: number }): Generator<string> {
  const before = text.slice(Math.max(0, hit.start - 40), hit.start).split(' ');
  const after = text.slice(hit.end, hit.end + 40).split(' ');
  const word = `${before.at(-1) ?? ''}${text.slice(hit.start, hit.end)}${after[0] ?? ''}`;
  const previous = before.length > 1 ? before.at(-2) : undefined;
  const next = after.length > 1 ? after[1] : undefined;
  if (previous !== undefined) yield `${previous} ${word}`;
  if (next !== undefined) yield `${word} ${next}`;
  if (previous !== undefined && next !== undefined) yield `${previous} ${word} ${next}`;
}

function learnFromTitle(page: PageText): void {
  const stretch = findKeywordStretch(page.title, page);
  if (stretch === null) return;
  const said = page.title.slice(stretch.start, stretch.end);
  const repeated = page.lines.some((line) => line.text.includes(said));
  if (stretch.evidence + (repeated ? 1.5 : 0) < KEYWORD_EVIDENCE - 0.5) return;
  for (const { start, end } of stretch.terms) {
    const term = page.title.slice(start, end);
    if (!isSiteName(term, page)) page.terms.add(term);
  }
}

/** A title stuffed with keywords still ends with the name of the site that it was taken from. */
function isSiteName(term: string, { url, document }: PageText): boolean {
  if (tradeWords.has(term)) return false;
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  // Names of one or two letters stand in any word.
  if (nameOf(host).length >= 3 && isNamedAfter(term, host)) return true;
  const metas: Iterable<Element> = Document.prototype.querySelectorAll.call(document, SITE_NAMES);
  return [...metas].some((meta) => fold(attributeOf(meta, 'content').trim()) === fold(term.trim()));
}

const SITE_NAMES = 'meta[property="og:site_name"],meta[name="application-name"]';

function learnFromFarms(page: PageText): void {
  for (const farm of linksOutside(page).farms) {
    const texts = farm.text.split('\n').filter((text) => text !== '');
    const trade = texts.filter((text) => tradeWords.has(text)).length / Math.max(1, texts.length);
    const isShort = texts.filter((text) => isTermLike(text)).length >= texts.length * 0.8;
    if (
      !isShort ||
      (!farm.hidden &&
        page.records.some((record) => record.link !== null && farm.container.contains(record.link)))
    )
      continue;
    const strange =
      texts.filter((text) => !page.vocabulary.speaksOf(text)).length / Math.max(1, texts.length);
    const isSpam =
      trade >= 0.25 ||
      (farm.hidden && (farm.randomHosts >= farm.hosts * 0.3 || strange >= 0.6)) ||
      farm.randomHosts >= farm.hosts * (strange >= 0.7 ? 0.2 : 0.5);
    if (!isSpam) continue;
    for (const text of texts) if (text.length <= 40 && !page.vocabulary.speaksOf(text)) page.terms.add(text);
  }
}

function learnFromLine(line: PageLine, page: PageText): void {
  if (line.text.length > 600 || line.inMain) return;
  const stretch = findKeywordStretch(line.text, page);
  if (stretch === null || stretch.evidence < KEYWORD_EVIDENCE || ownLinks(line) > 0.5) return;
  for (const term of stretch.terms) page.terms.add(line.text.slice(term.start, term.end));
}

/** As short as what people type into a search box. */
function isTermLike(text: string): boolean {
  return /[぀-ヿ㐀-鿿가-힣]/.test(text) ? text.length <= 12 : text.split(' ').length <= 5;
}

/** Share of a line's text in links to the page's own site: navigation and tag lists. */
export function ownLinks(line: PageLine): number {
  const own = line.links.filter((link) => link.target !== null && !link.target.foreign);
  return own.reduce((sum, link) => sum + link.end - link.start, 0) / Math.max(1, line.text.length);
}

/** Whether a host's name looks struck at random. */
export function isRandomHost(host: string): boolean {
  return isRandomName(nameOf(host));
}
