import { expect, it } from 'vitest';
import {
  extractRecords,
  extractRelated,
  textOfLines,
  textOfRuns,
} from '../../../../../lib/page/extract/listing';

const related = [1, 2, 3, 4]
  .map(
    (i) =>
      `<dd><a href="/d/${i}000.html">Related model number ${i} explained</a><p>What number ${i} does, in one sentence of its own.</p></dd>`,
  )
  .join('');
const page = () =>
  new DOMParser().parseFromString(
    `<div id="main"><h1>The article</h1><p>Its first paragraph says a good deal about the matter.</p><p>Its <a href="/x">second</a> as well.</p></div><dl><dt><b>Related</b></dt>${related}</dl>`,
    'text/html',
  );

it('finds the list beneath an article, and nothing of the article', () => {
  const document = page();
  const runs = [...(document.getElementById('main')?.querySelectorAll('h1,p') ?? [])].map((element) => ({
    runs: [{ node: element.firstChild as Text }],
  }));
  const found = extractRelated(document, { blocks: runs }, { url: 'https://copy.example/a.html' });
  expect(found.map(({ summary }) => summary.title)).toEqual(
    [1, 2, 3, 4].map((i) => `Related model number ${i} explained`),
  );
  expect(
    found.every(({ summary }) => summary.role === 'related' && summary.summary.startsWith('What number')),
  ).toBe(true);
});

it('gives each record nodes of its own, and text less what is cut out', () => {
  const records = extractRecords(page(), { url: 'https://copy.example/a.html' });
  const nodes = records.flatMap((record) => record.nodes);
  expect(new Set(nodes).size).toBe(nodes.length);
  const [first] = records;
  const node = first?.titleRuns[0]?.node;
  expect(node === undefined ? '' : textOfRuns(first?.titleRuns ?? [], [{ node, start: 7, end: 13 }])).toBe(
    'Related number 1 explained',
  );
  expect(textOfLines(first?.summaryLines ?? [])).toBe('What number 1 does, in one sentence of its own.');
});
