import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  archive,
  countArticles,
  deleteForever,
  discard,
  listArticles,
  listGroups,
  markRead,
  mergeArticles,
  splitMerge,
  recordDomain,
  savePage,
  setNote,
  star,
  tag,
} from '../../../lib/library/index';
import { changeSettings, getSettings } from '../../../lib/settings';
import { db } from '../../../lib/library/store/database';
import { exportFile, importArticles, listImports, undoImport } from '../../../lib/transfer/index';
import { batch, incoming, ownPage } from '../library/articles';

beforeEach(wipe);

async function wipe(): Promise<void> {
  await db.delete();
  await db.open();
}

async function fill(): Promise<void> {
  await savePage(
    batch(['a', 'b', 'c', 'd', 'e'].map((id) => incoming(id, { language: 'en', author: '山田' }))),
  );
  const copy = incoming('copy', {
    title: incoming('a').title,
    url: 'https://m.example/1',
    summary: incoming('a').summary,
  });
  await savePage(batch([copy], { pageId: 'page-2', url: 'https://m.example/', title: 'm' }));
  await star(['a'], true);
  await tag(['a', 'b'], { add: ['ml', '=cmd|x'] });
  await setNote(['b'], 'line\n"two", three');
  await markRead(['b'], true);
  await archive(['c'], true);
  await discard(['d', 'e']);
  await deleteForever(['e']);
  await savePage(ownPage('a', { html: '<p>x</p>', text: 'x' }));
  await recordDomain('https://copies.example/tag', 0.9);
}

/** Everything but what is numbered anew in every database. */
async function dump(): Promise<Record<string, unknown>> {
  const tables: Record<string, unknown> = {};
  for (const { name } of db.tables) {
    if (['imports', 'importSlices', 'unsealed', 'meta'].includes(name)) continue;
    const rows = (await db.table<Record<string, unknown>>(name).toArray()).map(
      ({ number: _number, ...row }) => row,
    );
    tables[name] = rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return { ...tables, counts: await countArticles() };
}

describe('Winnow → file → Winnow', () => {
  it.each([false, true])('is exact, gzip %s', async (gzip) => {
    await fill();
    const before = await dump();
    const file = await exportFile('winnow', { gzip });
    await wipe();
    expect(await importArticles(file, file.name)).toMatchObject({ format: 'winnow', added: 4, skipped: 0 });
    expect(await dump()).toEqual(before);
  });

  it('brings the saved searches back, each once', async () => {
    await changeSettings({ savedSearches: ['gradient descent', '勾配'] });
    const file = await exportFile('winnow');
    await changeSettings({ savedSearches: ['勾配', 'later'] });
    expect(await importArticles(file, file.name)).toMatchObject({ skipped: 0 });
    expect((await getSettings()).savedSearches).toEqual(['勾配', 'later', 'gradient descent']);
  });

  it('adds nothing the second time', async () => {
    await fill();
    const before = await dump();
    const file = await exportFile('winnow');
    expect(await importArticles(file, file.name)).toMatchObject({
      added: 0,
      known: 4,
      changed: 0,
      skipped: 0,
    });
    expect(await dump()).toEqual(before);
  });

  it('keeps the later change of each field', async () => {
    await fill();
    const file = await exportFile('winnow');
    await setNote(['b'], 'later');
    await importArticles(file, file.name);
    const { articles } = await listArticles({ text: 'later' });
    expect(articles.map(({ id }) => id)).toEqual(['b']);
  });

  it('says when a file ends too early, and reads what it had', async () => {
    await fill();
    const text = await (await exportFile('winnow')).text();
    await wipe();
    const cut = new Blob([text.slice(0, text.indexOf('"id":"c"'))]);
    const report = await importArticles(cut, 'cut.jsonl');
    expect(report).toMatchObject({ added: 2, skipped: 2 });
    expect(report.problems.map(({ problem }) => problem)).toEqual(['no-record', 'ends-early']);
  });

  it('skips rows of wrong types and takes no foreign keys', async () => {
    const lines = [
      '{"winnow":"reading-list","version":1}',
      '{"type":"article","article":{"id":5}}',
      '{"type":"constructor"}',
      '{"type":"domain","__proto__":{"polluted":1},"domain":{"domain":"d.example","firstSeenAt":1,"lastSeenAt":1,"pages":1,"score":0.9,"example":"","__proto__":{"polluted":1},"extra":1}}',
      '5',
      '',
      '{"type":"end"}',
    ];
    const report = await importArticles(new Blob([lines.join('\n')]), 'x.jsonl');
    expect(report.problems.map(({ row }) => row)).toEqual([2, 3, 5]);
    expect(report.problems[0]).toEqual({
      row: 2,
      problem: 'wrong-field',
      details: { field: 'article.id', found: '5', expected: 'string' },
    });
    const [domain] = await db.domains.toArray();
    expect(domain).not.toHaveProperty('extra');
    expect(domain).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('importArticles', () => {
  const pocket = (): Blob =>
    new Blob([readFileSync(join(__dirname, '../../fixtures/transfer/pocket-csv.csv'))]);

  it('counts first and changes nothing', async () => {
    await fill();
    const before = await dump();
    const dry = await importArticles(pocket(), 'pocket.csv', { dryRun: true });
    expect(dry).toMatchObject({ format: 'pocket-csv', rows: 3, added: 2, known: 0, skipped: 1 });
    expect(await dump()).toEqual(before);
    const { importId: _importId, ...real } = await importArticles(pocket(), 'pocket.csv');
    expect(real).toEqual(dry);
  });

  it('adds nothing the second time', async () => {
    await importArticles(pocket(), 'pocket.csv');
    const before = await dump();
    expect(await importArticles(pocket(), 'pocket.csv')).toMatchObject({ added: 0, known: 2, changed: 0 });
    expect(await dump()).toEqual(before);
  });

  it('adds what the file knows to an article that is here', async () => {
    await savePage(
      batch([incoming('a', { title: 'Attention, explained', url: 'http://a.example/attention/' })]),
    );
    expect(await importArticles(pocket(), 'pocket.csv')).toMatchObject({ added: 1, known: 1, changed: 1 });
    const { articles } = await listArticles({ tag: 'ml' });
    expect(articles).toMatchObject([{ id: 'a', state: 'kept', tags: ['ml', 'nlp'] }]);
  });

  it('keeps a copy under another address aside, once', async () => {
    await savePage(batch([incoming('a', { summary: '' })]));
    const copy = new Blob([`https://copy.example/x | ${incoming('a').title}`]);
    expect(await importArticles(copy, 'list.txt')).toMatchObject({ added: 0, known: 1, changed: 1 });
    expect(await importArticles(copy, 'list.txt')).toMatchObject({ added: 0, known: 1, changed: 0 });
    expect(await db.merges.toArray()).toMatchObject([
      { into: 'a', absorbed: { url: 'https://copy.example/x' } },
    ]);
  });

  it('is undone as one step', async () => {
    await fill();
    const before = await dump();
    const file = new Blob([
      `https://reader.example/posts/a | ${incoming('a').title}\nhttps://new.example/ | New`,
    ]);
    const { importId, added } = await importArticles(file, 'list.txt');
    expect(added).toBe(1);
    await undoImport(importId!);
    expect(await dump()).toEqual(before);
    expect(await listImports()).toEqual([]);
  });

  it('leaves what was merged into an imported article since', async () => {
    await savePage(batch([incoming('mine', { title: 'Something else altogether' })]));
    const old = '<DT><A HREF="https://new.example/" ADD_DATE="1500000000">The same, elsewhere</A>';
    const file = new Blob([`<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL>${old}</DL>`]);
    const { importId } = await importArticles(file, 'bookmarks.html');
    const imported = (await listArticles({})).articles.find(({ title }) => title.startsWith('The same'));
    expect(await mergeArticles(['mine', imported!.id])).toMatchObject({ into: imported!.id });
    expect(await countArticles()).toMatchObject({ total: 1 });
    await undoImport(importId!);
    const { articles } = await listArticles({});
    expect(articles.map(({ title }) => title)).toEqual(['Something else altogether']);
  });

  it('brings a copy back under the ids that its pages have here', async () => {
    await savePage(batch([incoming('a')]));
    const other = batch([incoming('b')], {
      pageId: 'page-there',
      url: 'https://other.example/tag/attention',
    });
    await savePage(other);
    await mergeArticles(['a', 'b']);
    const file = await exportFile('winnow');
    await db.delete();
    await db.open();
    await savePage({ ...other, pageId: 'page-here', articles: [incoming('c')] });
    await importArticles(file, file.name);
    const [merge] = await db.merges.toArray();
    await splitMerge(merge!.id);
    const split = await db.articles.where('id').equals(merge!.absorbed.id).first();
    expect(split).toMatchObject({ onPages: ['page-here'], foundOn: { pageId: 'page-here' } });
    const kept = await db.articles.where('id').equals(merge!.into).first();
    expect(kept!.onPages).not.toContain('page-here');
  });

  it('takes back the saved searches that it brought, and no others', async () => {
    await changeSettings({ savedSearches: ['brought', 'both'] });
    const file = await exportFile('winnow');
    await changeSettings({ savedSearches: ['both', 'mine'] });
    const { importId } = await importArticles(file, file.name);
    expect((await getSettings()).savedSearches).toEqual(['both', 'mine', 'brought']);
    await undoImport(importId!);
    expect((await getSettings()).savedSearches).toEqual(['both', 'mine']);
  });

  it('takes back what it wrote when it is cancelled or fails', async () => {
    await fill();
    const before = await dump();
    const lines = Array.from({ length: 1200 }, (_, i) => `https://many.example/${i}`).join('\n');
    const controller = new AbortController();
    const cancelled = importArticles(new Blob([lines]), 'many.txt', {
      signal: controller.signal,
      onProgress: ({ rows }) => rows >= 1000 && controller.abort(),
    });
    await expect(cancelled).rejects.toThrow('abort');
    expect(await dump()).toEqual(before);
  }, 30_000);
});

describe('exportFile', () => {
  it('brings bookmarks back', async () => {
    await fill();
    const file = await exportFile('netscape');
    await wipe();
    expect(await importArticles(file, file.name)).toMatchObject({ format: 'netscape', added: 3, skipped: 0 });
    const { articles } = await listArticles({ view: 'everything', tag: 'ml' });
    expect(articles.map(({ title }) => title).toSorted()).toEqual([incoming('a').title, incoming('b').title]);
    expect(articles.find(({ note }) => note)?.note).toBe('line\n"two", three');
  });

  it('makes no formula in a CSV', async () => {
    await fill();
    await savePage(batch([incoming('f', { title: '=HYPERLINK("x")' })], { wanted: true }));
    const text = await (await exportFile('csv')).text();
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain('"line\n""two"", three"');
  });

  it('lets no page text become markup in any format', async () => {
    const title = '</title><script>alert(1)</script>\n---\nurl: x';
    await savePage(
      batch([incoming('x', { title, summary: '[click](javascript:alert(1)) <img src=x onerror=alert(1)>' })]),
    );
    for (const name of ['netscape', 'atom', 'markdown'])
      expect(await (await exportFile(name)).text()).not.toMatch(/(?<!\\)<(?:script|img)/);
    expect(await (await exportFile('markdown')).text()).not.toMatch(/(?<!\\)\]\(javascript/);
  });

  it('exports the primary sources once each', async () => {
    const references = [
      { kind: 'arxiv' as const, id: '2103.00020', url: 'https://arxiv.org/abs/2103.00020' },
      { kind: 'link' as const, id: 'x', url: 'https://x.example/' },
    ];
    await savePage(batch([incoming('a', { references }), incoming('b', { references })]));
    const bib = await (await exportFile('bibtex')).text();
    expect(bib.match(/@misc/g)).toHaveLength(1);
    expect(bib).toContain('eprint = {2103.00020}');
    const csl = JSON.parse(await (await exportFile('csl-json')).text()) as unknown;
    expect(csl).toMatchObject([{ id: 'arxiv-2103-00020', issued: { 'date-parts': [[2021, 3]] } }]);
  });

  it('exports recognized domains for uBlacklist', async () => {
    await fill();
    expect(await (await exportFile('ublacklist')).text()).toMatch(/^\*:\/\/\*\.copies\.example\/\*$/m);
  });

  it('writes a zip of notes that unpacks', async () => {
    await fill();
    const { unzipSync, strFromU8 } = await import('fflate');
    const notes = unzipSync(new Uint8Array(await (await exportFile('markdown-zip')).arrayBuffer()));
    expect(Object.keys(notes)).toHaveLength(3);
    expect(strFromU8(Object.values(notes)[0]!)).toMatch(/^---\ntitle: "Attention without tears, part a"\n/);
  });

  it('is well-formed as a feed', async () => {
    await fill();
    const feed = new DOMParser().parseFromString(await (await exportFile('atom')).text(), 'text/xml');
    expect(feed.querySelectorAll('entry')).toHaveLength(3);
  });

  it('brings groups back', async () => {
    await fill();
    const before = await listGroups();
    const file = await exportFile('winnow');
    await wipe();
    await importArticles(file, file.name);
    const after = await listGroups();
    expect(after.groups.map(({ pageId, count }) => [pageId, count])).toEqual(
      before.groups.map(({ pageId, count }) => [pageId, count]),
    );
  });

  it('writes every format of an empty list', async () => {
    const { exportFormats } = await import('../../../lib/transfer/index');
    for (const { name } of exportFormats) expect(await exportFile(name)).toHaveProperty('name');
  });
});
