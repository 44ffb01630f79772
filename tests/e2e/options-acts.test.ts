import { describe, expect, it } from 'vitest';
import { until, type TestPage } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { useWorld, visibleText } from './world';

const AD = '副業で月収50万円';

describe(`the options in ${browserKind}`, () => {
  const world = useWorld();
  const options = async (section: string) => {
    const page = await world.browser.openOwnPage(`options.html#/${section}`);
    await page.waitFor('.card');
    return page;
  };
  const shows = (page: TestPage, words: string, is = true) =>
    until(`${is ? '' : 'no '}${words}`, async () =>
      (await page.evaluate(visibleText)).includes(words) === is ? true : undefined,
    );
  const stored = (name: string, value: unknown) =>
    until(`${name}: ${JSON.stringify(value)}`, async () =>
      JSON.stringify((await world.asker.local())[name]) === JSON.stringify(value) ? true : undefined,
    );
  const listing = async () => {
    const { page, tabId } = await world.visit('/listing');
    await world.asker.settled(tabId);
    return { page, tabId };
  };

  it('change the look of every open page of Winnow at once', async () => {
    const library = await world.browser.openOwnPage('library.html');
    const page = await options('general');
    const theme = (of: TestPage, is: string | null) =>
      until(`the theme ${is}`, async () =>
        (await of.evaluate(() => document.documentElement.dataset['theme'] ?? null)) === is
          ? true
          : undefined,
      );
    const paper = () => library.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    for (const [label, name] of [
      ['Dark', 'dark'],
      ['Light', 'light'],
      ['As the system', null],
    ] as const) {
      await page.press(label);
      for (const of of [page, library]) await theme(of, name);
      if (name) expect(await paper()).toBe(name);
    }
    await library.close();
    await page.close();
  });

  it('take the number from the icon, and bring it back', async () => {
    const { page: visited, tabId } = await listing();
    const page = await options('general');
    const badge = (of: number, text: string) =>
      until(`the badge "${text}"`, async () =>
        (await world.asker.badge(of)).text === text ? true : undefined,
      );
    await badge(tabId, '8');
    await page.press('Count on the icon');
    await badge(tabId, '');
    const other = await listing();
    const { text } = await until('what the icon says', async () => {
      const shown = await world.asker.badge(other.tabId);
      return shown.title.includes('saved from this page: 8') ? shown : undefined;
    });
    expect(text).toBe('');
    await page.show();
    await page.press('Count on the icon');
    for (const of of [tabId, other.tabId]) await badge(of, '8');
    for (const open of [page, other.page, visited]) await open.close();
  });

  it('leave on the page what is switched off', async () => {
    const page = await options('cleaning');
    await page.press('Ads');
    await stored('reasonsOff', ['ad']);
    const { page: visited, tabId } = await listing();
    expect(await visited.evaluate(visibleText)).toContain(AD);
    expect(Object.keys((await world.asker.stateOf(tabId))!.counts)).not.toContain('ad');
    await page.show();
    await page.press('Ads');
    await stored('reasonsOff', []);
    await visited.show();
    await visited.reload();
    await shows(visited, AD, false);
    await page.close();
    await visited.close();
  });

  it('forget what was decided about a site, and take that back', async () => {
    const { page: visited } = await listing();
    await world.asker.background('setSiteSwitch', { host: 'localhost', change: { verdict: 'ordinary' } });
    await shows(visited, AD);
    const page = await options('cleaning');
    await page.press('Forget localhost');
    await shows(visited, AD, false);
    await shows(page, 'None yet.');
    await page.press('Undo');
    await shows(visited, AD);
    await shows(page, 'Not spam on this site');
    await page.press('Forget localhost');
    await shows(visited, AD, false);
    await page.close();
    await visited.close();
  });

  it('name a bad line of one’s own rules and why, and the others work', async () => {
    const page = await options('cleaning');
    await page.waitFor('textarea');
    await page.evaluate(typeInto, 'localhost##h1\nlocalhost##[[\n||ads.example^\nlocalhost##footer');
    await shows(page, '2 rules');
    expect(await page.evaluate(badLines)).toEqual([
      'Line 2: not a selector localhost##[[',
      'Line 3: not a rule that hides elements ||ads.example^',
    ]);
    await page.press('Save');
    await shows(page, 'Rules saved');
    const { page: visited } = await world.visit('/blog');
    await until('both to be hidden', async () =>
      (await visited.evaluate(hiddenOnes)).join() === 'true,true' ? true : undefined,
    );
    await visited.close();
    await page.evaluate(typeInto, '');
    await page.press('Save');
    await page.close();
  });

  it('keep whether found articles may go', async () => {
    const page = await options('library');
    await page.press('Put found articles into the trash after 90 days');
    await stored('expireFound', true);
    await page.close();
    const again = await options('library');
    await until('the switch', async () => ((await again.evaluate(isExpiring)) === true ? true : undefined));
    await again.press('Put found articles into the trash after 90 days');
    await stored('expireFound', false);
    await again.close();
  });

  it('name what Winnow is made with', async () => {
    const page = await options('about');
    await page.waitFor('.lines li');
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.lines li')].map(({ innerText }) => innerText),
    );
    expect(lines.find((line) => line.startsWith('preact'))).toMatch(/^preact@?\s?[\d.]+\s+MIT$/);
    await page.close();
  });
});

/** A whole text at once, as pasting does. Runs in the options. */
function typeInto(text: string): void {
  const field = document.querySelector('textarea')!;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const badLines = () =>
  [...document.querySelectorAll<HTMLElement>('.bad-lines li')].map(({ textContent }) => textContent);

/** Runs in the page. */
const hiddenOnes = () =>
  ['h1', 'footer'].map((selector) => getComputedStyle(document.querySelector(selector)!).display === 'none');

const isExpiring = () => {
  const switches = [...document.querySelectorAll('.switch')];
  const expire = switches.find(({ textContent }) => textContent?.includes('after 90 days'));
  return expire?.querySelector('input')?.checked;
};
