import type { TestPage } from '../../../scripts/browsers/drivers/driver';

/** One face of the extension: where it is, and what is done there before it is looked at. */
export interface View {
  name: string;
  path: string;
  /** The page of the server that the popup is about. */
  about?: string;
  /** Stands on the page when there is something to look at. */
  ready: string;
  /** Shown only over a list that is not empty. */
  needsRows?: boolean;
  act?: (page: TestPage) => Promise<void>;
}

const click = (selector: string, then: string) => async (page: TestPage) => {
  await page.waitFor(selector);
  await page.click(selector);
  await page.waitFor(then);
};

const panel = (name: string, about: string, then = '.panel-body'): View => ({
  name: `popup, ${name}`,
  path: 'popup.html',
  about,
  ready: `[data-panel=${name}]`,
  act: click(`[data-panel=${name}]`, then),
});

const place = (name: string, hash: string, ready = '.virtual, .state'): View => ({
  name: `library, ${name}`,
  path: `library.html#/${hash}`,
  ready,
});

const sections = ['general', 'cleaning', 'lists', 'library', 'sync', 'send', 'shortcuts', 'about'];

export const views: View[] = [
  { name: 'popup, listing', path: 'popup.html', about: '/listing', ready: '[data-panel=why]' },
  { name: 'popup, ordinary page', path: 'popup.html', about: '/blog', ready: '[data-panel=take]' },
  panel('why', '/listing'),
  panel('hidden', '/mirror'),
  panel('site', '/listing'),
  panel('take', '/archive', '.take-list'),
  { name: 'popup, page that is gone', path: 'popup.html?tab=999999999', ready: '.page-card h2' },
  {
    name: 'popup, open group',
    path: 'popup.html?tab=999999999',
    ready: '.group-toggle',
    needsRows: true,
    act: click('.group-toggle', '.group-rows .row'),
  },
  place('list', 'view/list'),
  {
    ...place('reader', 'view/list'),
    needsRows: true,
    act: click('.library-row-open', '.reader-text'),
  },
  {
    ...place('selection', 'view/list'),
    needsRows: true,
    act: click('.library-row input', '.bulk'),
  },
  {
    ...place('help', 'view/list'),
    act: async (page) => {
      await page.evaluate(
        () => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true })),
      );
      await page.waitFor('dialog');
    },
  },
  place('search', 'search/attention'),
  place('search without hits', 'search/zzzzzz', '.state'),
  place('trash', 'view/trash'),
  place('copies', 'view/duplicates'),
  place('pictures', 'view/pictures', '.pictures'),
  place('article that is gone', 'article/none', '.reader-pane'),
  ...sections.map((name) => ({
    name: `options, ${name}`,
    path: `options.html#/${name}`,
    ready: '.options main .card',
  })),
  { name: 'welcome', path: 'welcome.html', ready: '.sample figcaption' },
];
