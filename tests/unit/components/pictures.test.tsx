import './speak-english';
import { render, type ComponentChild } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { BarChart } from '@/components/pictures/BarChart';
import { ShareList } from '@/components/pictures/ShareList';

afterEach(() => render(null, document.body));

/** The table's rows, the head first, as text. */
function tableOf(picture: ComponentChild): string[][] {
  render(picture, document.body);
  const rows = [...document.querySelectorAll('figure details table tr')];
  return rows.map((row) => [...row.children].map(({ textContent }) => textContent));
}

it('a chart over time has its figures in a table', () => {
  const chart = (
    <BarChart
      title="Saved, by day"
      labelName="Day"
      labels={['Nov 1', 'Nov 2']}
      series={[
        { name: 'Saved', values: [1200, 3] },
        { name: 'Read', values: [0, 1] },
      ]}
    />
  );
  expect(tableOf(chart)).toEqual([
    ['Day', 'Saved', 'Read'],
    ['Nov 1', '1,200', '0'],
    ['Nov 2', '3', '1'],
  ]);
});

it('a ranking has its figures in a table', () => {
  const shares = [
    { name: 'copy.example', count: 1200 },
    { name: 'mirror.example', count: 3 },
  ];
  const ranking = <ShareList title="Sites" labelName="Site" countName="Pages" shares={shares} />;
  expect(tableOf(ranking)).toEqual([
    ['Site', 'Pages'],
    ['copy.example', '1,200'],
    ['mirror.example', '3'],
  ]);
  expect([...document.querySelectorAll('thead th')].map((head) => head.getAttribute('scope'))).toEqual([
    'col',
    'col',
  ]);
  expect(document.querySelectorAll('tbody th[scope="row"]')).toHaveLength(2);
});
