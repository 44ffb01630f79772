import type { Find, RemovalKind } from '../find';
import { findKeywordStretch, KEYWORD_EVIDENCE } from '../reading/keyword-stretch';
import { ownLinks } from '../reading/learn-terms';
import { isRandomHost } from '../reading/link-terms';
import { rawRuns } from '../reading/line-runs';
import type { PageLine, PageText } from '../reading/page-text';
import { tradeWords } from '../words';

/** Lines, headings, paragraphs and link lines of search terms; of a line that says more, only the terms go. */
export const keywordLines: RemovalKind = {
  name: 'keyword-lines',
  *find(page) {
    for (const [index, line] of page.lines.entries()) {
      const find = readLine(line, index, page);
      if (find !== null) yield find;
    }
  },
};

function readLine(line: PageLine, index: number, page: PageText): Find | null {
  if (line.text.length > 1_200 || line.text.length < 4) return null;
  const stretch = findKeywordStretch(line.text, page);
  const known = page.terms.find(line.text);
  const knownLength = known.reduce((sum, run) => sum + run.end - run.start, 0);
  // A heading keeps what it says beside them.
  const share = line.headingLevel > 0 ? 0.8 : 0.5;
  if (known.length >= 2 && knownLength >= line.text.length * share) return whole(line);
  if (isLinkRow(line, page)) return whole(line);
  if (stretch === null) return null;
  const said = line.text.slice(stretch.start, stretch.end);
  const isEcho = stretch.terms.length >= 3 && stretch.strange >= 0.7 && page.title.includes(said);
  let evidence = stretch.evidence;
  if (isEcho) evidence += 1.5;
  else if (page.title.includes(said) && isAtEdge(index, page)) evidence += 1;
  if (line.links.filter((link) => link.target?.foreign === true).length >= 3) evidence += 1;
  if (isAtEdge(index, page)) evidence += 0.5;
  if (ownLinks(line) > 0.5) evidence -= 2.5;
  if ((line.record !== -1 || line.inMain) && !isEcho) evidence -= 1;
  if (evidence < KEYWORD_EVIDENCE) return null;
  const isMost = said.length >= line.text.length * 0.8 || rest(line.text, stretch).length < 4;
  if (isMost) return whole(line);
  return { reason: 'keywords', runs: rawRuns(line, stretch.start, stretch.end) };
}

function whole(line: PageLine): Find {
  return { reason: 'keywords', runs: line.runs, lines: [line] };
}

function rest(text: string, stretch: { start: number; end: number }): string {
  return (text.slice(0, stretch.start) + text.slice(stretch.end)).replace(/[\s_|｜,，\-–—、·/;；:：]+/g, '');
}

/** The first lines of a page and its last are where keyword lines stand, and right before its heading. */
function isAtEdge(index: number, page: PageText): boolean {
  return index < 3 || index >= page.lines.length - 3 || page.lines[index + 1]?.headingLevel === 1;
}

/** A row of links to foreign sites, most of them with names struck at random or texts of the trades. */
function isLinkRow(line: PageLine, page: PageText): boolean {
  const foreign = line.links.filter((link) => link.target?.foreign === true);
  if (
    line.record !== -1 ||
    foreign.length < 3 ||
    line.linkShare < 0.5 ||
    foreign.length < line.links.length * 0.7
  )
    return false;
  const sites = new Set(foreign.map((link) => link.target?.site));
  if (sites.size < foreign.length * 0.7) return false;
  const telling = foreign.filter(
    (link) => tradeWords.has(link.text) || page.terms.has(link.text) || isRandomHost(link.target?.host ?? ''),
  );
  return telling.length >= foreign.length * 0.4;
}
