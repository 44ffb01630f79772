import './speak-english';
import 'fake-indexeddb/auto';
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { articleActions } from '@/components/list/article-actions';
import { FoundGroup } from '@/components/list/FoundGroup';
import { AlsoSeenOn } from '@/components/reader/AlsoSeenOn';
import { HiddenPanel } from '@/components/this-page/HiddenPanel';
import { cutAtQuote } from '@/components/this-page/signal-words';
import { WhyPanel } from '@/components/this-page/WhyPanel';
import type { Article, ArticleGroup } from '@/lib/library';
import { db } from '@/lib/library/store/database';
import type { PageSignal } from '@/lib/page/contract';

const nothing = () => {};
const article: Article = {
  id: 'article-1',
  state: 'found',
  role: 'record',
  title: '注意機構',
  summary: '',
  url: 'https://copy.example/1',
  site: 'copy.example',
  references: [],
  foundOn: { pageId: 'page-1', url: 'https://copy.example/', title: '一覧', kind: 'listing' },
  savedAt: 1,
  progress: 0,
  tags: [],
  note: '',
  alsoSeenOn: [],
  changedAt: {},
};
const group = (...languages: (string | undefined)[]): ArticleGroup => ({
  pageId: 'page-1',
  url: 'https://copy.example/',
  title: '一覧',
  kind: 'listing',
  savedAt: 1,
  count: languages.length,
  unread: languages.length,
  articles: languages.map((language, place) => ({
    ...article,
    id: `article-${place}`,
    ...(language !== undefined && { language }),
  })),
});
const signal: PageSignal = {
  name: 'keyword-title',
  evidence: 'words',
  weight: 1,
  detail: 'The title is keywords: “業者 口コミ”.',
  params: { text: '業者 口コミ', terms: 3 },
};

/** The languages of the elements that show exactly this text. */
async function languagesOf(text: string, shown: ComponentChild): Promise<(string | null)[]> {
  render(null, document.body);
  await act(() => render(shown, document.body));
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  const all = [...document.querySelectorAll('bdi')].filter(({ textContent }) => textContent === text);
  return all.map((element) => element.getAttribute('lang'));
}

afterEach(() => render(null, document.body));

describe('a page’s words carry their language', () => {
  it('the title of a group, where its articles agree on one', async () => {
    const title = (...languages: (string | undefined)[]) =>
      languagesOf('一覧', <FoundGroup group={group(...languages)} actions={articleActions} />);
    expect(await title('ja', 'ja')).toEqual(['ja']);
    expect(await title('ja', 'zh')).toEqual([null]);
    expect(await title('ja', undefined)).toEqual([null]);
  });

  it('a hidden text, where the page says its own', async () => {
    const panel = (language?: string) => (
      <HiddenPanel
        removals={[{ index: 0, reason: 'ad', text: '今すぐ購入' }]}
        total={1}
        language={language}
        onOutline={nothing}
        onPutBack={nothing}
        onKeepReason={nothing}
      />
    );
    expect(await languagesOf('今すぐ購入', panel('ja'))).toEqual(['ja']);
    expect(await languagesOf('今すぐ購入', panel())).toEqual([null]);
  });

  it('what a reason quotes, and not the sentence around it', async () => {
    const recognition = { kind: 'listing', score: 0.9, signals: [signal] } as const;
    await act(() =>
      render(<WhyPanel recognition={{ ...recognition, signals: [signal] }} language="ja" />, document.body),
    );
    expect(document.querySelector('[lang]')).toBeNull();
    await act(() => document.querySelector('button')!.click());
    expect([...document.querySelectorAll('[lang=ja]')].map(({ textContent }) => textContent)).toEqual([
      '業者 口コミ',
    ]);
  });

  it('a copy that became one entry with another', async () => {
    await db.merges.add({
      id: 'merge-1',
      into: 'article-1',
      absorbed: { ...article, id: 'article-2', title: '注意力机制', language: 'zh' },
      reason: 'text',
      mergedAt: 1,
    });
    expect(await languagesOf('注意力机制', <AlsoSeenOn article={article} />)).toEqual(['zh']);
  });
});

describe('cutAtQuote', () => {
  const whole = ({ before, quote, after }: ReturnType<typeof cutAtQuote>) => before + quote + after;

  it('gives the sentence whole, its quote apart', () => {
    const cut = cutAtQuote(signal);
    expect(cut.quote).toBe('業者 口コミ');
    expect(whole(cut)).toContain('“業者 口コミ”');
  });

  it('cuts a sentence that no locale knows', () => {
    const cut = cutAtQuote({ ...signal, name: 'made-up' });
    expect(cut).toEqual({ before: 'The title is keywords: “', quote: '業者 口コミ', after: '”.' });
  });

  it('leaves a sentence without a quote whole', () => {
    const cut = cutAtQuote({ ...signal, name: 'made-up', detail: 'Odd.', params: {} });
    expect(cut).toEqual({ before: 'Odd.', quote: '', after: '' });
  });
});
