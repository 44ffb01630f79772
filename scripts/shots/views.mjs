/**
 * Every view that is photographed: its page (of the extension, or a sample page with and without cleaning), its window, and
 * what is done before the shutter.
 */
export const views = [
  ...['spam-listing.html', 'hijacked-mirror.html'].flatMap((sample) => [
    { name: `page-before-${sample.slice(0, -5)}`, sample, cleaning: false, width: 1000, height: 900 },
    {
      name: `page-after-${sample.slice(0, -5)}`,
      sample,
      cleaning: true,
      width: 1000,
      height: 900,
      wait: 1_500,
    },
  ]),
  { name: 'popup-listing', page: 'popup.html', tab: 'spam-listing.html', width: 384, height: 600 },
  { name: 'popup-why', page: 'popup.html', tab: 'spam-listing.html', width: 384, height: 600, panel: 'why' },
  {
    name: 'popup-hidden',
    page: 'popup.html',
    tab: 'spam-listing.html',
    width: 384,
    height: 600,
    panel: 'hidden',
  },
  {
    name: 'popup-switches',
    page: 'popup.html',
    tab: 'spam-listing.html',
    width: 384,
    height: 600,
    panel: 'site',
  },
  {
    name: 'popup-mirror',
    page: 'popup.html',
    tab: 'hijacked-mirror.html',
    width: 320,
    height: 600,
    act: openFirstGroup,
  },
  { name: 'popup-ordinary', page: 'popup.html', tab: 'honest-blog.html', width: 384, height: 600 },
  {
    name: 'popup-take',
    page: 'popup.html',
    tab: 'honest-archive.html',
    width: 384,
    height: 600,
    panel: 'take',
    wait: 3_500,
  },
  { name: 'popup-unreadable', page: 'popup.html', tab: null, width: 384, height: 600 },
  { name: 'library', page: 'library.html', width: 1280, height: 800 },
  {
    name: 'library-reader',
    page: 'library.html',
    width: 1280,
    height: 800,
    act: (page) => page.keyboard.press('j'),
  },
  { name: 'library-chosen', page: 'library.html', width: 1280, height: 800, act: chooseTwo },
  { name: 'library-narrow', page: 'library.html', width: 360, height: 740 },
  { name: 'library-search', page: 'library.html#/search/%E6%B3%A8%E6%84%8F', width: 1280, height: 800 },
  { name: 'library-copies', page: 'library.html#/view/duplicates', width: 1280, height: 800 },
  { name: 'library-trash', page: 'library.html#/view/trash', width: 1280, height: 800 },
  { name: 'library-pictures', page: 'library.html#/view/pictures', width: 1280, height: 800 },
  {
    name: 'library-help',
    page: 'library.html',
    width: 1280,
    height: 800,
    act: (page) => page.keyboard.press('?'),
  },
  ...['general', 'cleaning', 'lists', 'library', 'sync', 'send', 'shortcuts', 'about'].map((section) => ({
    name: `options-${section}`,
    page: `options.html#/${section}`,
    width: 1000,
    height: 900,
  })),
  { name: 'welcome', page: 'welcome.html', width: 1000, height: 1100, wait: 3_000 },
];

async function openFirstGroup(page) {
  const group = page.locator('.group-toggle').first();
  if (await group.isVisible()) await group.click();
}

async function chooseTwo(page) {
  for (const box of (await page.locator('.library-row input').all()).slice(0, 2)) await box.click();
}
