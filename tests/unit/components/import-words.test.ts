import './speak-english';
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { importReason, namesOfFormats, rowWords } from '@/components/options/import-words';
import { LibraryError } from '@/lib/library';
import { importArticles } from '@/lib/transfer';

async function reasonFor(name: string, content: BlobPart): Promise<string> {
  try {
    await importArticles(new Blob([content]), name, { dryRun: true });
  } catch (error) {
    return importReason(error);
  }
  return 'none';
}

async function skippedIn(name: string, content: BlobPart): Promise<string[]> {
  const { problems } = await importArticles(new Blob([content]), name, { dryRun: true });
  return problems.map(rowWords);
}

const HEADER = '{"winnow":"reading-list","version":1}';

describe('a file that is refused', () => {
  it.each<[string, BlobPart, string]>([
    ['half.json', '{"bookmarks": [', '“half.json” is not whole JSON ('],
    [
      'k.json',
      '{"bookmarks": 5}',
      '“k.json” looks like a file of Karakeep (JSON), but has no list of entries.',
    ],
    [
      'new.jsonl',
      '{"winnow":"reading-list","version":99}\n',
      '“new.jsonl” was written by a newer Winnow. Update',
    ],
    ['x.gz', new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2]), '“x.gz” is not a whole gzip file. Download'],
    [
      'x.bin',
      'noise',
      '“x.bin” is none of the files that Winnow reads. It reads: Winnow (JSON Lines), Omnivore',
    ],
  ])('%s is named, with what to do', async (name, content, sentence) => {
    const said = await reasonFor(name, content);
    expect(said).toContain(sentence);
    expect(said).not.toMatch(/\{\w+\}/);
  });

  it('is not the only thing that can fail', () => {
    expect(importReason(new LibraryError('full'))).toContain('Free some space');
  });
});

describe('a row that is skipped', () => {
  it.each<[string, string, string[]]>([
    ['addresses', 'https://a.example/\nnothing', ['no address in “nothing”']],
    [
      'kinds of line',
      `${HEADER}\n5\n{"type":"x"}`,
      ['not an entry of a list', 'unknown type “x”', 'the file ends too early; what it had was read'],
    ],
    [
      'fields',
      [
        HEADER,
        '{"type":"search","search":{}}',
        '{"type":"search","search":{"text":5}}',
        '{"type":"search","search":{"text":""}}',
        '{"type":"content","content":{"id":"\\ud800","html":"","text":"","savedAt":1}}',
        '{"type":"end"}',
      ].join('\n'),
      [
        'search.text is missing',
        'search.text is 5, and should be string',
        'search.text has 0 parts or characters, and should have >=1',
        'content.id cannot be "\ud800"',
      ],
    ],
  ])('says why: %s', async (_what, content, words) => {
    expect(await skippedIn('list.txt', content)).toEqual(words);
  });
});

it('names every kind of file, also those that belong to no program', () => {
  expect(namesOfFormats()).toMatch(/^Winnow \(JSON Lines\), .*, Bookmarks \(HTML\), List of addresses$/);
});
