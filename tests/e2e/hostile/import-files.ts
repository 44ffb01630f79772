import { gzipSync, zipSync } from 'fflate';

/** A file as the page puts it together: pieces, each so many times over, so that a gigabyte need not be sent there. */
export interface HostileFile {
  name: string;
  pieces: { base64: string; times: number }[];
  /** `refused`: the whole file, by a sentence that names it. `neutralised`: taken, less what was evil in it. */
  fate: 'refused' | 'neutralised';
  /** Words that have to stand in what the user is told: the field, as a rule. */
  says?: string;
}

type Content = string | Uint8Array;
type Piece = HostileFile['pieces'][number];
const piece = (content: Content, times = 1): Piece => ({
  base64: Buffer.from(content as string).toString('base64'),
  times,
});

const refused = (name: string, content: Content | Piece[], says = ''): HostileFile => ({
  name,
  pieces: Array.isArray(content) ? content : [piece(content)],
  fate: 'refused',
  says,
});
const neutralised = (name: string, content: Content | Piece[], says = ''): HostileFile => ({
  ...refused(name, content, says),
  fate: 'neutralised',
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEADER = '{"winnow":"reading-list","version":1}';
/** Megabytes: a gigabyte in the long tests, and what is just too much in the daily ones. */
const huge = (enough: number): number => (process.env['WINNOW_LONG'] ? 1_024 : enough);
const END = '{"type":"end"}';
const lines = (...middle: string[]): string => [HEADER, ...middle, END].join('\n');

/** A sound article, which single fields below are made evil in. */
const ARTICLE = {
  id: 'hostile-import-1',
  state: 'kept',
  role: 'record',
  title: 'Title',
  summary: 'Summary',
  url: 'https://a.example/1',
  site: 'a.example',
  references: [],
  foundOn: { pageId: 'page-import-1', url: 'https://a.example/', title: 'Page', kind: 'listing' },
  savedAt: 1_700_000_000_000,
  progress: 0,
  tags: [],
  note: '',
  alsoSeenOn: [],
  changedAt: {},
  place: 0,
  onPages: [],
};

const article = (change: object): string =>
  lines(JSON.stringify({ type: 'article', article: { ...ARTICLE, ...change } }));

/** One field with a value that it must not have; what the user reads names the field. */
const field = (name: string, change: object, says: string): HostileFile =>
  neutralised(`field-${name}.jsonl`, article(change), says);

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const zip = (entries: Record<string, Uint8Array>): Uint8Array => zipSync(entries, { level: 9 });

/** Claims to unpack to so many bytes: the sizes in the central directory are overwritten. */
function claim(file: Uint8Array, size: number): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset);
  for (let at = 0; at + 28 < file.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return file;
}

const POCKET = 'title,url,time_added,tags,status\n';
const bookmarks = (body: string): string => `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n${body}\n</DL>`;
const pollution = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';

const BROKEN = [
  refused('empty.jsonl', ''),
  refused('nothing.txt', '   \n\n'),
  refused(
    'noise.bin',
    Uint8Array.from({ length: 4_096 }, (_, i) => (i * 197 + 13) % 256),
  ),
  refused('half.json', '{"bookmarks":[{"title":"x"'),
  refused('comma.json', '{"bookmarks":[,]}'),
  refused('word.json', 'null'),
  refused('bookmarks-number.json', '{"bookmarks":5}'),
  refused('bookmarks-object.json', '{"bookmarks":{"length":1000000000}}'),
  refused('half.gz', gzipSync(bytes(lines())).slice(0, 30)),
  refused('no-gzip.gz', Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3, 4)),
  refused('half.zip', zip({ 'part_000000.csv': bytes(POCKET) }).slice(0, 40)),
  refused('no-zip.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0)),
  refused('empty.zip', zip({})),
  refused('foreign.zip', zip({ '../../etc/passwd': bytes('x'), __proto__: bytes('y') })),
  refused('program.zip', zip({ 'manifest.json': bytes('{}') })),
  refused('metadata-object.zip', zip({ 'metadata_0_to_1.json': bytes('{"length":1}') })),
  refused('metadata-half.zip', zip({ 'metadata_0_to_1.json': bytes('[{"slug":') })),
  refused('newer.jsonl', '{"winnow":"reading-list","version":2}\n{"type":"end"}', 'newer'),
  refused('much-newer.jsonl', '{"winnow":"reading-list","version":1e308}', 'newer'),
  refused('version-text.jsonl', '{"winnow":"reading-list","version":"1"}'),
  refused('header-list.jsonl', '{"winnow":["reading-list"],"version":1}'),
];

const BOMBS = [
  refused('gigabyte-line.jsonl', [piece(`${HEADER}\n`), piece('a'.repeat(1_048_576), huge(40))], '32 MB'),
  refused('gigabyte.json', [piece('{"bookmarks":['), piece(' '.repeat(1_048_576), huge(257))], '256 MB'),
  refused('gigabyte.html', [piece(bookmarks('')), piece(' '.repeat(1_048_576), huge(257))], '256 MB'),
  refused('gigabyte.zip', [
    piece(zip({ 'part_000000.csv': bytes(POCKET) })),
    piece('0'.repeat(1_048_576), huge(513)),
  ]),
  refused('bomb.gz', gzipSync(bytes(`${HEADER}\n${'a'.repeat(64 * 1_048_576)}`)), '32 MB'),
  refused('bomb.zip', claim(zip({ 'part_000000.csv': bytes(POCKET) }), 0xf000_0000), '1 GB'),
  // Cut off where it claims to end.
  neutralised('lying.zip', claim(zip({ 'part_000000.csv': bytes('a'.repeat(100_000)) }), 10)),
  refused('deep.json', `{"bookmarks":${nested(500_000)}`),
  neutralised('deep-tags.json', `{"bookmarks":[{"tags":${nested(20_000)}}]}`, 'tags'),
  neutralised('deep-line.jsonl', lines(`{"type":"article","article":${nested(20_000)}}`), 'article'),
  neutralised(
    'deep-folders.html',
    bookmarks(`${'<DL><H3>f</H3>'.repeat(2_000)}<DT><A HREF="https://d.example/">d</A>`),
  ),
  neutralised(
    'many-tags.jsonl',
    article({ tags: Array.from({ length: 20_000 }, (_, i) => `t${i}`) }),
    'tags',
  ),
  neutralised(
    'many-pages.jsonl',
    article({ onPages: Array.from({ length: 20_000 }, (_, i) => `p${i}`) }),
    'onPages',
  ),
];

const POLLUTION = [
  neutralised('proto-line.jsonl', lines(`{"type":"__proto__",${pollution}}`), 'unknown type'),
  neutralised('proto-type.jsonl', lines('{"type":"constructor"}', '{"type":"toString"}'), 'unknown type'),
  neutralised(
    'proto-article.jsonl',
    lines(`{"type":"article",${pollution},"article":{${pollution},${JSON.stringify(ARTICLE).slice(1)}}`),
  ),
  neutralised(
    'proto-bookmark.json',
    `{${pollution},"bookmarks":[{${pollution},"content":{"type":"link","url":"https://p.example/"}}]}`,
  ),
  neutralised('proto-tags.json', `{"bookmarks":[{"tags":{"__proto__":["x"],"length":3}}]}`, 'tags'),
  neutralised(
    'proto-columns.csv',
    '__proto__,constructor,title,url,time_added,tags,status\nx,y,Attention,https://c.example/,1,,unread\n',
  ),
  neutralised(
    'proto-removed.jsonl',
    lines('{"type":"day","day":{"day":"2024-01-01","saved":0,"read":0,"removed":{"__proto__":5}}}'),
  ),
];

const FIELDS = [
  field('id-number', { id: 5 }, 'article.id'),
  field('id-empty', { id: '' }, 'article.id'),
  field('id-endless', { id: 'x'.repeat(100_000) }, 'article.id'),
  field('id-half-pair', { id: 'half-\ud800-pair' }, 'article.id'),
  field('title-object', { title: { toString: 'x' } }, 'article.title'),
  field('state', { state: 'admin' }, 'article.state'),
  field('url-script', { url: 'javascript:alert(1)' }, 'article.url'),
  field('url-tab', { url: 'java\tscript:alert(1)' }, 'article.url'),
  field('url-data', { url: 'data:text/html,<script>alert(1)</script>' }, 'article.url'),
  field('url-own', { url: 'chrome-extension://abcdefgh/options.html' }, 'article.url'),
  field('image-data', { image: 'data:image/svg+xml,<svg onload=alert(1)>' }, 'article.image'),
  field(
    'page-script',
    { foundOn: { ...ARTICLE.foundOn, url: 'javascript:alert(1)' } },
    'article.foundOn.url',
  ),
  field(
    'seen-script',
    { alsoSeenOn: [{ url: 'javascript:alert(1)', title: '', seenAt: 1 }] },
    'article.alsoSeenOn.0.url',
  ),
  field(
    'reference-script',
    { references: [{ kind: 'link', id: 'x', url: 'vbscript:x' }] },
    'article.references.0.url',
  ),
  field('time-negative', { savedAt: -1 }, 'article.savedAt'),
  field('time-endless', { savedAt: 1e300 }, 'article.savedAt'),
  field('time-text', { savedAt: '2024' }, 'article.savedAt'),
  field(
    'seen-endless',
    { alsoSeenOn: [{ url: 'https://a.example/', title: '', seenAt: 9e15 }] },
    'article.alsoSeenOn.0.seenAt',
  ),
  field('progress', { progress: 1e9 }, 'article.progress'),
  neutralised(
    'day-none.jsonl',
    lines('{"type":"day","day":{"day":"2024-02-31","saved":1,"read":1,"removed":{}}}'),
    'day.day',
  ),
  neutralised(
    'day-count.jsonl',
    lines('{"type":"day","day":{"day":"2024-02-01","saved":1e300,"read":1,"removed":{}}}'),
    'day.saved',
  ),
  neutralised(
    'domain-score.jsonl',
    lines(
      '{"type":"domain","domain":{"domain":"d.example","firstSeenAt":1,"lastSeenAt":1,"pages":1,"score":1e300,"example":""}}',
    ),
    'domain.score',
  ),
  neutralised(
    'scripts.html',
    bookmarks(
      '<DT><A HREF="javascript:alert(1)" onclick=alert(1)>x</A><script>alert(1)</script><img src=x onerror=alert(1)>',
    ),
    'not a web address',
  ),
  neutralised(
    'formula.csv',
    `${POCKET}=cmd|'/c calc'!A1,javascript:alert(1),1,,unread\n`,
    'not a web address',
  ),
  neutralised('regexes.txt', 'https://r.example/\n/(a+)+$/\n*://*.example/*\n@@/x/\n', 'no address'),
];

/** Every way in which a chosen file can be evil that we know of. */
export const importFiles: readonly HostileFile[] = [...BROKEN, ...BOMBS, ...POLLUTION, ...FIELDS];
