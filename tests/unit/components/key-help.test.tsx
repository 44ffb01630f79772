import './speak-english';
import 'fake-indexeddb/auto';
import { createRef, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { KeyTable, type KeyPlace } from '@/components/KeyTable';
import { useLibraryCommands } from '@/components/library/use-library-commands';
import { ListKeys } from '@/components/list/ListKeys';
import { Shortcuts } from '@/components/options/Shortcuts';
import { getArticle, savePage, type Article } from '@/lib/library';
import { batch, incoming } from '../library/articles';

const ALL_KEYS = ['/', 'j', 'k', 'o', 'e', 's', 'u', 't', '#', 'z', 'x', '?'];
const nothing = () => {};

function Popup({ article }: { article: Article }) {
  return (
    <>
      <Row article={article} />
      <ListKeys list={createRef()} field={createRef()} items={[{ time: 1, article }]} />
    </>
  );
}

function Library({ article }: { article: Article }) {
  useLibraryCommands({
    articles: [article],
    current: article.id,
    field: createRef(),
    onCurrent: nothing,
    onOpen: nothing,
    onSelect: nothing,
    onHelp: nothing,
    onLeave: nothing,
  });
  return <Row article={article} />;
}

function Row({ article }: { article: Article }) {
  return (
    <div data-article={article.id}>
      <button type="button" data-focus>
        {article.title}
      </button>
    </div>
  );
}

const places = { popup: Popup, library: Library } satisfies Record<KeyPlace, unknown>;

const listed = () => [...document.querySelectorAll('kbd')].map(({ textContent }) => textContent);

/** Whether anybody takes the key while the entry has the focus. */
function isTaken(key: string): boolean {
  document.querySelector<HTMLElement>('[data-focus]')!.focus();
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  document.activeElement!.dispatchEvent(event);
  return event.defaultPrevented;
}

beforeEach(async () => {
  vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  HTMLDialogElement.prototype.showModal ??= nothing;
  await savePage(batch([incoming('a-1')]));
});

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

describe.each(['popup', 'library'] as const)('the help of the %s', (place) => {
  it('lists the keys that work there, and no other', async () => {
    await act(() => render(<KeyTable place={place} />, document.body));
    const help = listed();
    const article = (await getArticle('a-1'))!;
    const Place = places[place];
    const taken: string[] = [];
    for (const key of ALL_KEYS) {
      render(null, document.body);
      await act(() => render(<Place article={article} />, document.body));
      if (isTaken(key)) taken.push(key);
    }
    expect(help).toEqual(taken);
  });
});

it('the options list every key, and say which one works only in the library', async () => {
  vi.spyOn(fakeBrowser.commands, 'getAll').mockResolvedValue([]);
  await act(() => render(<Shortcuts />, document.body));
  expect(listed()).toEqual(ALL_KEYS);
  expect(document.body.textContent).toContain('Select (only in the library)');
});
