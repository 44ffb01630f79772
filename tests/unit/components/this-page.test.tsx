import './speak-english';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HiddenPanel } from '@/components/this-page/HiddenPanel';
import { PageCard } from '@/components/this-page/PageCard';
import { signalSentence } from '@/components/this-page/signal-words';
import { verdictOf } from '@/components/this-page/verdict';
import type { TabState } from '@/lib/tabs';

const cleaned: TabState = {
  url: 'https://copy.example/list',
  host: 'copy.example',
  status: 'cleaned',
  private: false,
  recognition: { kind: 'listing', score: 0.9, signals: [] },
  counts: { ad: 5, keywords: 2 },
  removals: [
    { index: 0, reason: 'ad', text: 'Buy now' },
    { index: 1, reason: 'keywords', text: 'rude words' },
  ],
  found: 10,
  saved: 10,
  added: 10,
  saving: true,
};

const nothing = () => {};
const acts = {
  panel: null,
  onPanel: nothing,
  onShowOriginal: nothing,
  onCleanAgain: nothing,
  onCleanAnyway: nothing,
  onSave: nothing,
  onSpamAfterAll: nothing,
  onNotSpam: nothing,
  onHideThis: nothing,
};

afterEach(() => render(null, document.body));

describe('verdictOf', () => {
  it('says in one sentence what was saved and hidden', () => {
    expect(verdictOf(cleaned).sentence).toBe('Scraped listing: 10 articles saved, 7 blocks hidden');
  });

  it('counts one as one', () => {
    const one = { ...cleaned, saved: 1, counts: { ad: 1 } };
    expect(verdictOf(one).sentence).toBe('Scraped listing: 1 article saved, 1 block hidden');
  });

  it('says that an earlier visit saved them', () => {
    expect(verdictOf({ ...cleaned, added: 0 }).more).toMatch(/already/);
  });

  it('says that nothing is saved in a private window', () => {
    expect(verdictOf({ ...cleaned, private: true, saved: 0 }).more).toMatch(/nothing is saved/);
  });

  it.each(['full', 'unavailable', 'newer', 'blocked', 'failed'] as const)(
    'explains the problem "%s"',
    (problem) => {
      expect(verdictOf({ ...cleaned, problem })).toMatchObject({
        tone: 'trouble',
        more: expect.stringMatching(/^Nothing was saved/),
      });
    },
  );

  it.each(['browser-page', 'not-a-page', 'no-permission', 'gone'] as const)(
    'explains a page that is "%s"',
    (unreadable) => {
      const { more } = verdictOf({ ...cleaned, status: 'unreadable', unreadable });
      expect(more).toMatch(/\.$/);
    },
  );
});

describe('PageCard', () => {
  const buttons = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent);

  it('offers the original, the reasons and the hidden blocks of a cleaned page', () => {
    const signals = [{ name: 'x', evidence: 'words', weight: 1, detail: 'x', params: {} }] as const;
    const state = {
      ...cleaned,
      recognition: { kind: 'listing', score: 0.9, signals: [...signals] },
    } satisfies TabState;
    render(<PageCard state={state} {...acts} />, document.body);
    expect(buttons()).toEqual([
      'Show original',
      'Why?',
      'Hidden: 7',
      'Not spam on this site',
      'Hide this…',
      'This site…',
    ]);
  });

  it('offers nothing on a page that cannot be read', () => {
    render(<PageCard state={{ ...cleaned, status: 'unreadable' }} {...acts} />, document.body);
    expect(buttons()).toEqual([]);
  });

  it('offers to save what was found and not saved', () => {
    render(<PageCard state={{ ...cleaned, saved: 0, added: 0, saving: false }} {...acts} />, document.body);
    expect(buttons()).toContain('Save the articles');
  });
});

describe('HiddenPanel', () => {
  it('folds what may be explicit until somebody asks', async () => {
    render(
      <HiddenPanel
        removals={cleaned.removals}
        total={7}
        onOutline={nothing}
        onPutBack={nothing}
        onKeepReason={nothing}
      />,
      document.body,
    );
    expect(document.body.textContent).toContain('Buy now');
    expect(document.body.textContent).not.toContain('rude words');
    await act(() => document.querySelector<HTMLButtonElement>('[aria-expanded=false]')!.click());
    expect(document.body.textContent).toContain('rude words');
  });

  it('writes how many blocks a reason has as the user’s language does', () => {
    const removals = Array.from({ length: 1234 }, (_, index) => ({
      index,
      reason: 'ad' as const,
      text: 'x',
    }));
    render(
      <HiddenPanel
        removals={removals}
        total={1234}
        onOutline={nothing}
        onPutBack={nothing}
        onKeepReason={nothing}
      />,
      document.body,
    );
    expect(document.querySelector('h3 .chip')?.textContent).toBe('1,234');
  });

  it('puts back the block whose button was pressed', () => {
    const onPutBack = vi.fn();
    const onKeepReason = vi.fn();
    render(
      <HiddenPanel
        removals={cleaned.removals}
        total={2}
        onOutline={nothing}
        onPutBack={onPutBack}
        onKeepReason={onKeepReason}
      />,
      document.body,
    );
    document.querySelectorAll<HTMLButtonElement>('[aria-label="Put back"]')[1]!.click();
    expect(onPutBack).toHaveBeenCalledWith(1);
    [...document.querySelectorAll<HTMLButtonElement>('.reason-off')].at(-1)!.click();
    expect(onKeepReason).toHaveBeenCalledWith(cleaned.removals.at(-1)!.reason);
  });
});

describe('signalSentence', () => {
  const signal = {
    evidence: 'words',
    weight: 1,
    detail: 'It says “rude”.',
    params: { text: 'rude', terms: 3 },
  } as const;

  it('quotes the page only when asked to', () => {
    expect(signalSentence({ name: 'keyword-title', ...signal }, false)).not.toContain('rude');
    expect(signalSentence({ name: 'keyword-title', ...signal }, true)).toContain('rude');
  });

  it.each([
    ['glued-sentences', { times: 1 }, 'lost 1 time.'],
    ['glued-sentences', { times: 2 }, 'lost 2 times.'],
    ['foreign-sentences', { sentences: 1, text: 'x' }, '1 sentence is'],
    ['foreign-sentences', { sentences: 3, text: 'x' }, '3 sentences are'],
    ['spam-hosts', { sites: 1, text: 'x' }, '1 site of a spam trade'],
  ])('counts one as one: %s, %o', (name, params, words) => {
    const seen = { name, evidence: 'words', weight: 1, detail: '', params } as const;
    expect(signalSentence(seen, false)).toContain(words);
  });

  it('falls back to the English detail of a signal without a translation', () => {
    expect(signalSentence({ name: 'made-up', ...signal }, true)).toBe('It says “rude”.');
    expect(signalSentence({ name: 'made-up', ...signal }, false)).toBe('It says “[…]”.');
  });
});
