import type { RemovalKind } from '../find';
import { readAttribute } from '../hide-element';
import { select } from './rules';
import { targetOf } from '../reading/line-links';

/** Slots and frames of advertising services, and picture links in the usual banner sizes that lead off the site. They hold no text. */
export const banners: RemovalKind = {
  name: 'banners',
  *find(page) {
    for (const slot of select(page.root, SLOTS)) yield { reason: 'ad', element: slot };
    for (const image of select(page.root, 'a img').slice(0, MAX_IMAGES)) {
      const link = image.closest('a');
      if (link === null || (link.textContent ?? '').trim() !== '') continue;
      const isPaid = /sponsored|nofollow/.test(readAttribute(link, 'rel') ?? '');
      const leaves = targetOf(link, page.url)?.foreign === true;
      if (leaves && (isPaid || isBannerSize(image))) yield { reason: 'ad', element: link };
    }
  },
};

const SLOTS =
  'ins.adsbygoogle,iframe[title="advertisement" i],iframe[id^="google_ads_"],div[id^="div-gpt-ad"],amp-ad';
const MAX_IMAGES = 500;
const SIZES = new Set(
  '728x90 468x60 300x250 336x280 320x50 320x100 970x90 970x250 160x600 300x600 120x600 234x60 250x250 300x80 200x60'.split(
    ' ',
  ),
);

function isBannerSize(image: Element): boolean {
  return SIZES.has(`${readAttribute(image, 'width') ?? ''}x${readAttribute(image, 'height') ?? ''}`);
}
