import './speak-english';
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LookMenu } from '@/components/reader/LookMenu';
import { READER_THEMES, useLook } from '@/components/reader/look';
import { recall } from '@/components/use-remembered';

function Text() {
  const [look, setLook] = useLook();
  return (
    <div class="text" data-look={look.theme} data-size={look.size}>
      <LookMenu look={look} onLook={setLook} />
    </div>
  );
}

const show = () => act(() => render(<Text />, document.body));
const text = () => document.querySelector<HTMLElement>('.text')!;
const choice = () => document.querySelector('select')!;

beforeEach(() => localStorage.clear());
afterEach(() => render(null, document.body));

describe('how the reader looks', () => {
  it('is as all of Winnow until somebody chooses', async () => {
    await show();
    expect(text().dataset['look']).toBe('system');
    expect([...choice().options].map((option) => option.text)).toEqual([
      'As Winnow',
      'Light',
      'Dark',
      'Sepia',
    ]);
  });

  it('stays as chosen, with the size, when it is opened again', async () => {
    await show();
    await act(() => document.querySelector<HTMLElement>('[aria-label="Larger text"]')!.click());
    choice().value = 'sepia';
    await act(() => void choice().dispatchEvent(new Event('change')));
    render(null, document.body);
    await show();
    expect(text().dataset).toMatchObject({ look: 'sepia', size: '2' });
    expect(choice().value).toBe('sepia');
  });

  it('takes over what was kept before there were themes', async () => {
    localStorage.setItem('reader', '{"size":3,"width":0,"serif":true}');
    await show();
    expect(text().dataset).toMatchObject({ look: 'system', size: '3' });
    await act(() => document.querySelector<HTMLElement>('[aria-label="Smaller text"]')!.click());
    expect(recall('reader', {})).toEqual({ size: 2, width: 0, serif: true, theme: 'system' });
  });

  it('has colours for every theme but the usual one', () => {
    const css = readFileSync('components/tokens.css', 'utf8');
    const styled = READER_THEMES.filter((theme) => css.includes(`[data-look='${theme}']`));
    expect(styled).toEqual(['light', 'dark', 'sepia']);
  });
});

describe('sepia', () => {
  const css = readFileSync('components/tokens.css', 'utf8');
  const own = /\[data-look='sepia'\] \{(.*?)\}/s.exec(css.slice(css.lastIndexOf("[data-look='sepia']")))![1]!;
  const colours = new Map([...own.matchAll(/--([\w-]+): (#\w{6})/g)].map(([, name, hex]) => [name!, hex!]));

  it.each(['ink', 'ink-soft', 'accent'])('%s can be read on every ground: 4.5 to 1', (ink) => {
    const grounds = ['paper', 'surface', 'sunken', 'hover', 'quiet', 'pressed', 'accent-soft'];
    const faint = grounds.filter((ground) => contrast(colours.get(ink)!, colours.get(ground)!) < 4.5);
    expect(faint).toEqual([]);
  });
});

/** WCAG 2.2: 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
