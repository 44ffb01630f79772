import './speak-english';
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Facet } from '@/components/library/Facet';
import { SortChoice } from '@/components/library/SortChoice';
import { parseRoute, type Route } from '@/components/library/route';
import { db } from '@/lib/library/store/database';

const SITES = 5000;

afterEach(() => render(null, document.body));

describe('a facet', () => {
  beforeEach(async () => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        disconnect() {}
      },
    );
    const sites = Array.from({ length: SITES }, (_, rank) => ({
      kind: 'site' as const,
      name: `site-${rank}.example`,
      count: SITES - rank,
    }));
    await db.tallies.bulkPut(sites);
  });

  const show = async (route: Partial<Route> = {}) => {
    const facet = <Facet name="site" title="Sites" route={{ ...parseRoute(''), ...route }} go={() => {}} />;
    await act(() => render(facet, document.body));
    await vi.waitFor(() => expect(document.querySelector('.place')).not.toBeNull());
  };
  const rows = () => [...document.querySelectorAll<HTMLElement>('li')];
  const unfold = () => document.querySelector<HTMLButtonElement>('button')!;

  it('shows the dozen that most articles have, and the one that the list is narrowed to', async () => {
    await show({ site: 'site-4000.example' });
    expect(rows()).toHaveLength(13);
    expect(document.querySelector('[aria-current]')?.textContent).toContain('site-4000.example');
    expect(unfold().textContent).toBe('Show all (5,000)');
  });

  it('unfolds thousands with only the rows in view in the DOM, each saying its place', async () => {
    await show();
    await act(() => unfold().click());
    expect(document.querySelector<HTMLElement>('.facet-all ul')!.style.blockSize).toBe('160000px');
    expect(rows().length).toBeGreaterThan(0);
    expect(rows().length).toBeLessThan(60);
    const places = rows().map((row) => [row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize')]);
    expect(places[0]).toEqual(['1', '5000']);
    expect(unfold().getAttribute('aria-expanded')).toBe('true');
    await act(() => unfold().click());
    expect(rows()).toHaveLength(12);
  });

  it('comes to any of them by scrolling', async () => {
    await show();
    await act(() => unfold().click());
    const box = document.querySelector<HTMLElement>('.facet-all')!;
    await act(() => {
      box.scrollTop = 32 * 4990;
      box.dispatchEvent(new Event('scroll'));
    });
    expect(document.body.textContent).toContain('site-4990.example');
  });
});

describe('the order', () => {
  const go = vi.fn();
  const choice = (hash: string) => {
    render(<SortChoice route={parseRoute(hash)} go={go} />, document.body);
    return document.querySelector('select')!;
  };
  const offered = (select: HTMLSelectElement) => [...select.options].map(({ text }) => text);

  it('is newest or oldest first where no words are looked for', () => {
    expect(offered(choice('#/view/list'))).toEqual(['Newest first', 'Oldest first']);
  });

  it('is best first as well for a search', () => {
    const select = choice('#/search/adam');
    expect(offered(select)).toEqual(['Newest first', 'Oldest first', 'Best first']);
    select.value = 'relevance';
    select.dispatchEvent(new Event('change'));
    expect(go).toHaveBeenCalledWith({ sort: 'relevance' });
  });

  it('shows the one that the address names', () => {
    expect(choice('#/search/adam?sort=relevance').value).toBe('relevance');
    expect(choice('#/view/list?sort=oldest').value).toBe('oldest');
  });
});
