import './speak-english';
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { splitTags } from '@/components/list/TagEditor';
import { cut } from '@/components/list/Marked';
import { mergeFeeds, type FeedItem } from '@/components/list/feed';
import { commandOf } from '@/components/list/keys';
import { formatRoute, parseRoute, queryOf, VIEWS } from '@/components/library/route';
import { countAt } from '@/components/library/view-count';
import { plainRow } from '@/components/plain-row';
import { readingMinutes } from '@/components/reader/reading-time';
import { safeContent } from '@/components/reader/safe-content';

const press = (key: string, rest = {}) =>
  commandOf({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    keyCode: 0,
    target: document.body,
    ...rest,
  });

describe('commandOf', () => {
  it.each([
    ['/', 'search'],
    ['j', 'next'],
    ['#', 'delete'],
    ['z', 'undo'],
    ['?', 'help'],
  ])('%s', (key, command) => {
    expect(press(key)).toBe(command);
  });

  it('leaves text fields, input methods and the browser’s own shortcuts alone', () => {
    expect(press('j', { target: document.createElement('textarea') })).toBeNull();
    expect(press('j', { target: document.createElement('input') })).toBeNull();
    expect(press('j', { isComposing: true })).toBeNull();
    expect(press('j', { keyCode: 229 })).toBeNull();
    expect(press('s', { ctrlKey: true })).toBeNull();
  });

  it('works on a ticked box', () => {
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
    expect(press('x', { target: box })).toBe('select');
  });
});

describe('plainRow', () => {
  it('takes direction, zero-width characters and line breaks away', () => {
    expect(plainRow('a\u202Eb\u200Bc\n\nd')).toBe('abc d');
  });

  it('keeps joined emoji and thins out a flood of marks', () => {
    expect(plainRow('👩‍🔬')).toBe('👩‍🔬');
    expect([...plainRow(`e${'\u0301'.repeat(5_000)}`)].length).toBe(5);
  });

  it('cuts ten thousand characters between characters', () => {
    const row = plainRow('🌾'.repeat(10_000));
    expect([...row].length).toBe(401);
    expect(row.isWellFormed()).toBe(true);
  });
});

describe('mergeFeeds', () => {
  const item = (time: number) => ({ time, article: { id: `${time}` } }) as FeedItem;
  const times = (items: FeedItem[]) => items.map(({ time }) => time);

  it('holds back what could still move', () => {
    const merged = mergeFeeds(
      { items: [item(9), item(5)], hasMore: true },
      { items: [item(8), item(2)], hasMore: false },
    );
    expect(times(merged.items)).toEqual([9, 8, 5]);
    expect(merged.hasMore).toBe(true);
  });

  it('shows all where both lists end', () => {
    const merged = mergeFeeds(
      { items: [item(5)], hasMore: false },
      { items: [item(8), item(2)], hasMore: false },
    );
    expect(times(merged.items)).toEqual([8, 5, 2]);
  });
});

describe('routes', () => {
  it.each(VIEWS)('%s comes back from its address', (view) => {
    const route = {
      view,
      article: null,
      text: '',
      site: 'a.example',
      tag: '読む',
      language: 'ja',
      source: 'LINE "リポスト"',
      from: '2026-10-01',
      to: '2026-11-22',
      sort: 'oldest' as const,
    };
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it('keeps best first for a search, and is newest first where no words are looked for', () => {
    const route = { ...parseRoute('#/search/adam'), sort: 'relevance' as const };
    expect(formatRoute(route)).toBe('#/search/adam?view=everything&sort=relevance');
    expect(parseRoute(formatRoute(route))).toEqual(route);
    expect(queryOf(route)?.sort).toBe('relevance');
    expect(queryOf({ ...route, text: ' ' })?.sort).toBe('newest');
    expect(parseRoute('#/search/adam?sort=loudest').sort).toBe('newest');
  });

  it('asks the search for days and a source, the last day included', () => {
    const route = parseRoute('#/view/duplicates?from=2026-10-01&to=2026-10-31&source=arXiv&sort=oldest');
    expect(queryOf(route)).toMatchObject({
      view: 'everything',
      text: 'is:copy source:"arXiv" after:2026-10-01 before:2026-11-01',
    });
    expect(parseRoute('#/view/list?from=yesterday').from).toBe('');
  });

  it('keeps a search with signs of its own, and the article opened from it', () => {
    const route = { ...parseRoute(''), view: 'everything' as const, text: '50% #?& 注意', article: 'a/b' };
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it.each(['#/view/nowhere', '#/article/', '#%E0%A4%A', '#/search/%'])('%s is no error', (hash) => {
    expect(parseRoute(hash).article).toBeNull();
  });
});

describe('safeContent', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)">x</a>',
    '<p style="position:fixed" onclick=alert(1)>x</p>',
    '<svg><use href="data:x"/></svg>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  ])('%s', (html) => {
    const place = document.createElement('div');
    place.append(safeContent(html));
    expect(
      place.querySelector('img, script, svg, form, input, iframe, [style], [onclick], [onerror]'),
    ).toBeNull();
    expect(place.querySelector('a')?.getAttribute('href') ?? null).toBeNull();
  });

  it('keeps lists and code', () => {
    const place = document.createElement('div');
    place.append(safeContent('<p>a</p><ul><li>b</li></ul><pre><code>d</code></pre>'));
    expect(place.querySelectorAll('li, pre code')).toHaveLength(2);
  });
});

it('cut gives back the whole text, hits apart', () => {
  expect(cut('one two', [[4, 7]]).map(({ piece, isHit }) => [piece, isHit])).toEqual([
    ['one ', false],
    ['two', true],
  ]);
});

it('splitTags takes the commas of every script, each tag once', () => {
  expect(splitTags(' a,b，c、a ; d  e ')).toEqual(['a', 'b', 'c', 'd e']);
});

it('readingMinutes counts characters where there are no spaces', () => {
  expect(readingMinutes('字'.repeat(2_000))).toBe(4);
  expect(readingMinutes('word '.repeat(476))).toBe(2);
  expect(readingMinutes('')).toBe(1);
});

describe('countAt', () => {
  const counts = { total: 250, found: 120, kept: 80, unread: 90, starred: 5, archive: 50, trash: 3 };

  it.each([
    ['#/view/list', 200],
    ['#/view/everything', 250],
    ['#/view/trash', 3],
    ['#/view/list?site=a.example', null],
    ['#/search/words', null],
    ['#/view/duplicates', null],
  ])('%s: %s', (hash, count) => {
    expect(countAt(parseRoute(hash), counts)).toBe(count);
  });
});
