import { arxivDate, readCitations, type Citation } from './citations';
import type { ExportFormat } from './format';

/** The primary sources that the articles name, for Zotero and other citation managers. */
export const cslJson = {
  name: 'csl-json',
  extension: 'json',
  type: 'application/json',
  async *write(source) {
    let separator = '[\n';
    for await (const citation of readCitations(source)) {
      yield separator + JSON.stringify(toItem(citation));
      separator = ',\n';
    }
    yield separator === '[\n' ? '[]\n' : '\n]\n';
  },
} as const satisfies ExportFormat;

function toItem({ key, reference: { kind, id, url }, citedIn, language, accessedAt }: Citation): object {
  const date = kind === 'arxiv' ? arxivDate(id) : null;
  const accessed = new Date(accessedAt);
  return {
    id: key,
    type: kind === 'github' ? 'software' : 'article',
    title: `${kind}: ${id}`,
    URL: url,
    ...(kind === 'doi' && { DOI: id }),
    ...(kind === 'arxiv' && { number: `arXiv:${id}`, publisher: 'arXiv' }),
    ...(date && { issued: { 'date-parts': [[date.year, date.month]] } }),
    accessed: {
      'date-parts': [[accessed.getUTCFullYear(), accessed.getUTCMonth() + 1, accessed.getUTCDate()]],
    },
    ...(language && { language }),
    note: `Named in: ${citedIn}`,
  };
}
