import { keywordLinesOf } from '../keyword-lines';
import { quote, ramp, type SignalDefinition } from '../signal';

/** The same string of search terms stands in the title and again in a heading, the first lines or the description. */
export const keywordEcho: SignalDefinition = {
  name: 'keyword-echo',
  evidence: 'structure',
  measure(page) {
    const lines = keywordLinesOf(page);
    const title = lines.find(({ place }) => place === 'title');
    if (title === undefined || title.foreign < 0.7 || (title.line.terms.length < 4 && !title.line.tight))
      return null;
    const again = lines.filter(
      (line) => line.place !== 'title' && line.foreign >= 0.7 && overlaps(line.text, title.text),
    ).length;
    const described = [page.head.description, page.head.keywords].filter((text) =>
      overlaps(text, title.text),
    ).length;
    if (again + described === 0) return null;
    return {
      strength: ramp(again + described, 0, 2),
      params: { times: again + described, text: quote(title.text) },
    };
  },
  detail: ({ times, text }) =>
    `The title's search terms come again ${times} times at the top of the page: “${text}”.`,
};

function overlaps(a: string, b: string): boolean {
  return a.length >= 8 && b.length >= 8 && (a.includes(b) || b.includes(a));
}
