import './speak-english';
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { filters } from '@/components/list/feed';
import { HowMany } from '@/components/list/HowMany';
import { articleActions } from '@/components/list/article-actions';
import { Toaster } from '@/components/Toaster';
import { announce, dismissToast } from '@/components/toasts';
import { getArticle, savePage } from '@/lib/library';
import { batch, incoming } from '../library/articles';

const wait = (milliseconds: number) => act(() => new Promise((resolve) => setTimeout(resolve, milliseconds)));
const statuses = () => [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent);

beforeAll(async () => {
  const momentum = { title: 'Momentum', summary: '' };
  await savePage(batch([incoming('a-1', momentum), incoming('a-2'), incoming('a-3')]));
});

afterEach(() => {
  render(null, document.body);
  dismissToast();
});

describe('HowMany', () => {
  const show = (text: string, filter: 'all' | 'starred' | 'unread') =>
    act(() => render(<HowMany text={text} filter={filter} query={filters[filter]} />, document.body));

  const says = (text: string) => vi.waitFor(() => expect(statuses()).toEqual([text]), { timeout: 5_000 });

  it('says nothing at opening, even where a search was kept', async () => {
    await show('momentum', 'all');
    await wait(900);
    expect(statuses()).toEqual(['']);
  });

  it('says how many entries a search leaves, once typing has settled', async () => {
    await show('', 'all');
    await show('m', 'all');
    await show('momentum', 'all');
    expect(statuses()).toEqual(['']);
    await says('1 article');
  });

  it('says how many entries a filter leaves, and says the same number again', async () => {
    await show('', 'all');
    await show('', 'unread');
    await says('3 articles');
    await show('', 'all');
    expect(statuses()).toEqual(['']);
    await says('3 articles');
    await show('', 'starred');
    await says('0 articles');
  });
});

describe('what everybody else sees by itself', () => {
  const spoken = () => [...document.querySelectorAll('[role=status]')].at(-1)!.firstElementChild;
  const hears = (text: string) =>
    vi.waitFor(() => expect(spoken()?.textContent).toBe(text), { timeout: 5_000 });
  const article = async () => (await getArticle('a-2'))!;

  it.each([
    ['a star', 'star', 'Starred 1 article', 'Took the star from 1 article'],
    ['reading', 'read', 'Marked 1 article as read', 'Marked 1 article as unread'],
  ] as const)('%s is said aloud, without a toast', async (_what, change, on, off) => {
    await act(() => render(<Toaster />, document.body));
    articleActions[change]([await article()], true);
    await hears(on);
    articleActions[change]([await article()], false);
    await hears(off);
    expect(document.querySelector('.toast')).toBeNull();
  });

  it('the same again is said again, and what can be undone stays', async () => {
    await act(() => render(<Toaster />, document.body));
    await act(() => announce('Deleted 1 article', () => Promise.resolve()));
    articleActions.star([await article()], true);
    await hears('Starred 1 article');
    const first = spoken();
    articleActions.star([await article()], true);
    await vi.waitFor(() => expect(spoken()).not.toBe(first));
    await hears('Starred 1 article');
    expect(document.querySelector('.toast')?.textContent).toContain('Deleted 1 article');
  });
});
