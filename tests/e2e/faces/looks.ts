import type { TestPage } from '../../../scripts/browsers/drivers/driver';

/** A way in which somebody may see a page; laid over one that is open. */
export interface Look {
  name: string;
  put(page: TestPage): Promise<void>;
}

const WIDE = [1000, 700] as const;

async function dress(page: TestPage, look: { theme?: string; dir?: string }) {
  await page.evaluate(({ theme = 'light', dir = 'ltr' }: typeof look) => {
    const { documentElement: root } = document;
    root.dataset['theme'] = theme;
    root.dir = dir;
  }, look);
}

const look = (name: string, change: Parameters<typeof dress>[1], size: readonly [number, number] = WIDE) => ({
  name,
  put: async (page: TestPage) => {
    await page.resize(...size);
    await dress(page, change);
  },
});

const narrow = [320, 600] as const;

export const plainLooks: Look[] = [look('light', {}), look('dark', { theme: 'dark' })];

/** Each trait once. */
export const fewLooks: Look[] = [
  look('light', {}),
  look('dark, 320 pixels wide', { theme: 'dark' }, narrow),
  look('right to left', { dir: 'rtl' }),
];

export const allLooks: Look[] = [
  ...plainLooks,
  ...fewLooks,
  look('320 pixels wide', {}, narrow),
  look('320 pixels wide, right to left', { dir: 'rtl' }, narrow),
];

/** For a browser whose texts are twice as large already. */
export const largeLooks: Look[] = [
  look('200 % text', {}),
  look('200 % text, 640 pixels wide', {}, [640, 600]),
];
