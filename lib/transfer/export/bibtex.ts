import { arxivDate, readCitations, type Citation } from './citations';
import type { ExportFormat } from './format';

/** The primary sources that the articles name, for LaTeX. */
export const bibtex = {
  name: 'bibtex',
  extension: 'bib',
  type: 'application/x-bibtex',
  async *write(source) {
    for await (const citation of readCitations(source)) yield toEntry(citation);
  },
} as const satisfies ExportFormat;

const ESCAPED: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}$&#%_~^]/g, (character) => ESCAPED[character]!);
}

function toEntry({ key, reference: { kind, id, url }, citedIn }: Citation): string {
  const date = kind === 'arxiv' ? arxivDate(id) : null;
  const fields: Record<string, string> = {
    title: `{${escapeTex(`${kind}: ${id}`)}}`,
    ...(kind === 'arxiv' && { eprint: id, archiveprefix: 'arXiv' }),
    ...(kind === 'doi' && { doi: id }),
    ...(date && { year: String(date.year) }),
    url: url.replace(/[{}\\\s]/g, encodeURIComponent),
    note: escapeTex(`Named in: ${citedIn}`),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}\n\n`;
}
