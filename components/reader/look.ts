import { useRemembered } from '../use-remembered';

/** How the reader looks; steps rather than numbers, so that each has its place in the type scale. */
export interface Look {
  size: number;
  width: number;
  serif: boolean;
  theme: ReaderTheme;
}

/** `system`: as all of Winnow looks. */
export const READER_THEMES = ['system', 'light', 'dark', 'sepia'] as const;
export type ReaderTheme = (typeof READER_THEMES)[number];

export const SIZES = [0.9375, 1.0625, 1.1875, 1.375, 1.625] as const;
/** Line lengths in em: about 45, 65 and 85 Latin characters. */
export const WIDTHS = [30, 38, 48] as const;

const USUAL: Look = { size: 1, width: 1, serif: false, theme: 'system' };

/** Kept between visits; what an older Winnow did not keep is as usual. */
export function useLook(): [Look, (change: Partial<Look>) => void] {
  const [remembered, setLook] = useRemembered<Partial<Look>>('reader', USUAL);
  const look = { ...USUAL, ...remembered };
  return [look, (change) => setLook({ ...look, ...change })];
}

export function styleOf({ size, width, serif }: Look): Record<string, string> {
  return {
    '--reader-size': `${SIZES[size] ?? SIZES[1]}rem`,
    '--reader-width': `${WIDTHS[width] ?? WIDTHS[1]}em`,
    ...(serif && { '--reader-font': 'var(--font-serif)' }),
  };
}
