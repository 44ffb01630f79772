import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportFormats, importFormats, type FileProblem } from '../../../lib/transfer/index';
import type { ParsedRow } from '../../../lib/transfer/draft';
import { openFile } from '../../../lib/transfer/import/format';
import { detectFormat } from '../../../lib/transfer/import/index';

const FIXTURES = join(__dirname, '../../fixtures/transfer');
const fixture = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8');

async function read(name: string, content: BlobPart): Promise<{ format: string; rows: ParsedRow[] }> {
  const file = await openFile(new Blob([content]), name);
  const format = detectFormat(file);
  if (!format) throw new Error(`${name} is not detected`);
  const rows: ParsedRow[] = [];
  for await (const row of format.read(file)) rows.push(row);
  return { format: format.name, rows };
}

const T = 1_700_000_000_000;
const attention = { url: 'https://a.example/attention', title: 'Attention' };

describe('import', () => {
  it('reads Pocket CSV with a byte order mark, quotes and line breaks', async () => {
    const { format, rows } = await read('part_000000.csv', fixture('pocket-csv.csv'));
    expect(format).toBe('pocket-csv');
    expect(rows).toMatchObject([
      {
        row: 1,
        draft: { url: attention.url, title: 'Attention, explained', tags: ['ml', 'nlp'], savedAt: T },
      },
      {
        row: 2,
        draft: { title: 'Two "quotes"\r\nand a line', readAt: T + 100_000, archivedAt: T + 100_000 },
      },
      { row: 3, problem: 'not-web-address', details: { text: 'javascript:alert(1)' } },
    ]);
  });

  it.each([
    ['without quotes', 'Title', '\n'],
    ['with quotes', '"A ""title"""', '\n'],
    ['from Windows', 'Title', '\r\n'],
  ])('loses no row of a long CSV %s', async (_what, title, end) => {
    const lines = Array.from({ length: 2_500 }, (_, at) => `${title},https://a.example/${at},,,unread`);
    const { rows } = await read('long.csv', ['title,url,time_added,tags,status', ...lines].join(end));
    expect(rows).toMatchObject(
      lines.map((_, at) => ({ row: at + 1, draft: { url: `https://a.example/${at}` } })),
    );
  });

  it('reads the zip of Pocket CSVs as one list', async () => {
    const part = strToU8(fixture('pocket-csv.csv'));
    const zip = zipSync({
      'part_000000.csv': part,
      'part_000001.csv': part,
      'annotations/x.json': strToU8('[]'),
    });
    const { format, rows } = await read('pocket.zip', new Uint8Array(zip));
    expect(format).toBe('pocket-zip');
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('reads Pocket HTML', async () => {
    const { format, rows } = await read('ril_export.html', fixture('pocket-html.html'));
    expect(format).toBe('pocket-html');
    expect(rows).toMatchObject([
      { draft: { title: 'Attention & more', tags: ['ml', 'nlp'], savedAt: T } },
      { draft: { url: 'https://a.example/old', archivedAt: 1_600_000_000_000 } },
    ]);
  });

  it('reads browser bookmarks with folders and notes', async () => {
    const { format, rows } = await read('bookmarks.html', fixture('netscape.html'));
    expect(format).toBe('netscape');
    expect(rows).toMatchObject([
      {
        draft: {
          url: 'https://a.example/attention?x=1&y=2',
          title: 'Attention <is> all',
          tags: ['ml', 'nlp', 'Papers'],
          note: 'Read with care',
          savedAt: T,
        },
      },
      { problem: 'not-web-address', details: { text: 'javascript:alert(1)' } },
      { draft: { url: 'https://b.example/', savedAt: T + 1000 } },
    ]);
  });

  it('reads Instapaper', async () => {
    const { format, rows } = await read('instapaper-export.csv', fixture('instapaper.csv'));
    expect(format).toBe('instapaper');
    expect(rows).toMatchObject([
      { draft: { ...attention, note: 'A quoted, selected\npassage', tags: ['ml', 'nlp'], savedAt: T } },
      { draft: { starredAt: T + 100_000 } },
      { draft: { archivedAt: T + 200_000, readAt: T + 200_000 } },
      { draft: { tags: expect.arrayContaining(['Papers']) as string[] } },
    ]);
  });

  it('reads Raindrop.io', async () => {
    const { format, rows } = await read('raindrop.csv', fixture('raindrop.csv'));
    expect(format).toBe('raindrop');
    expect(rows).toMatchObject([
      {
        draft: {
          ...attention,
          summary: 'An excerpt, with comma',
          note: 'My note',
          tags: ['ml', ' nlp', 'ML', 'Papers'],
          image: 'https://a.example/cover.png',
          starredAt: T,
          savedAt: T,
        },
      },
      { draft: { title: 'a.example/untitled' } },
    ]);
  });

  it('reads Readwise Reader without what feeds brought', async () => {
    const { format, rows } = await read('reader.csv', fixture('readwise.csv'));
    expect(format).toBe('readwise');
    expect(rows).toMatchObject([
      { row: 1, draft: { ...attention, tags: ['ml', "b's"], progress: 0.5, savedAt: T } },
      { row: 2, draft: { archivedAt: T, progress: 1 } },
    ]);
    expect(rows).toHaveLength(2);
  });

  it('reads the zip of Omnivore with content and highlights', async () => {
    const zip = zipSync({
      'metadata_0_to_2.json': strToU8(fixture('omnivore-metadata.json')),
      'content/attention-1.html': strToU8('<p>One.</p><p>Two.</p>'),
      'highlights/attention-1.md': strToU8('> One.'),
    });
    const { format, rows } = await read('export.zip', new Uint8Array(zip));
    expect(format).toBe('omnivore');
    expect(rows).toMatchObject([
      {
        draft: {
          ...attention,
          summary: 'What it is',
          author: 'A. Writer',
          progress: 0.4,
          publishedAt: '2023-11-01T00:00:00.000Z',
          note: '> One.',
          content: { html: '<p>One.</p><p>Two.</p>', text: 'One.\n\nTwo.' },
        },
      },
      { draft: { archivedAt: T, readAt: T } },
      { row: 3, problem: 'wrong-field', details: { field: 'title' } },
    ]);
  });

  it('reads wallabag with its content', async () => {
    const { format, rows } = await read('wallabag.json', fixture('wallabag.json'));
    expect(format).toBe('wallabag');
    expect(rows).toMatchObject([
      {
        draft: {
          ...attention,
          summary: 'First paragraph.',
          language: 'en-US',
          starredAt: T,
          savedAt: T,
          content: { text: 'First paragraph.\n\nSecond.' },
        },
      },
      { draft: { archivedAt: T } },
      { row: 3, problem: 'missing-field', details: { field: 'url' } },
    ]);
  });

  it('reads Karakeep', async () => {
    const { format, rows } = await read('karakeep.json', fixture('karakeep.json'));
    expect(format).toBe('karakeep');
    expect(rows).toMatchObject([
      { draft: { ...attention, tags: ['ml', 'Papers'], note: 'My note', savedAt: T } },
      { draft: { url: null, title: 'A note without an address', archivedAt: T + 100_000 } },
      { row: 3, problem: expect.any(String) as string },
    ]);
  });

  it('reads Linkwarden', async () => {
    const { format, rows } = await read('linkwarden.json', fixture('linkwarden.json'));
    expect(format).toBe('linkwarden');
    expect(rows).toMatchObject([
      { draft: { ...attention, tags: ['ml', 'Papers'], savedAt: T } },
      { draft: { url: 'https://b.example/', title: 'b.example' } },
    ]);
  });

  it('reads a list of addresses', async () => {
    const { format, rows } = await read('tabs.txt', fixture('addresses.txt'));
    expect(format).toBe('addresses');
    expect(rows).toMatchObject([
      { row: 2, draft: attention },
      { row: 3, draft: { url: 'https://b.example/', title: 'b.example' } },
      { row: 5, draft: { url: 'https://c.example/paper', title: 'A paper' } },
      { row: 6, problem: 'no-address', details: { text: 'not an address' } },
    ]);
  });

  it.each<[string, BlobPart, FileProblem, object?]>([
    ['wallabag.json', '[{"is_archived": 1', 'broken-json'],
    ['x.json', '{"bookmarks": 5}', 'no-list', { format: 'karakeep' }],
    ['x.jsonl', '{"winnow":"reading-list","version":99}\n', 'newer'],
    ['x.gz', new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2]), 'broken-archive', { kind: 'gzip' }],
    ['x.json', `{"collections":${'['.repeat(100_000)}`, 'broken-json'],
  ])('refuses %s by its name: %s', async (name, content, problem, details) => {
    await expect(read(name, content)).rejects.toMatchObject({ problem, details: { name, ...details } });
  });

  it.each(['', '\u0000'.repeat(100), '<html>'])('knows no format in %j', async (content) => {
    expect(detectFormat(await openFile(new Blob([content]), 'x.bin'))).toBeNull();
  });
});

describe('registries', () => {
  const helpers = new Set([
    'csv',
    'field-problem',
    'format',
    'html',
    'import-articles',
    'index',
    'json',
    'problem',
    'winnow-records',
    'zip',
  ]);
  const filesOf = (folder: string): string[] =>
    readdirSync(join(__dirname, '../../../lib/transfer', folder)).map((file) => basename(file, '.ts'));

  it.each(filesOf('import').filter((file) => !helpers.has(file)))('import/%s is registered', (file) =>
    expect(importFormats.map(({ name }) => name)).toContain(file),
  );

  it.each(filesOf('export').filter((file) => !['format', 'index', 'citations'].includes(file)))(
    'export/%s is registered',
    (file) => expect(exportFormats.map(({ name }) => name)).toContain(file),
  );
});

it('a file that went away since it was chosen is named', async () => {
  const gone = {
    slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('x', 'NotReadableError')) }),
  };
  await expect(openFile(gone as unknown as Blob, 'list.html')).rejects.toMatchObject({
    problem: 'unreadable',
    details: { name: 'list.html' },
  });
});
