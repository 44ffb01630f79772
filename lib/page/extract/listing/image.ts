import { allInside, attributeOf } from '../../node';
import type { Region } from './regions';
import { resolveAddress } from './web-address';

const MIN_SIDE = 40; // pixels, where the page says so: smaller ones are icons
const ICON_NAMES = /avatar|icon|logo|emoji|spacer|pixel|gravatar|smil(?:e|ey)|blank|1x1/i;
const LAZY_NAMES = ['data-src', 'data-lazy-src', 'data-original', 'data-url'];
const MAX_IMAGES = 8;

/** The record's picture as an absolute http(s) address, lazily loaded ones included; null where there is none. */
export function readImage(region: Region, base: string): string | null {
  const images = region.root === null ? [] : allInside(region.root, 'img,source');
  let seen = 0;
  for (const image of images) {
    if (++seen > MAX_IMAGES) return null;
    const address = isIcon(image) ? null : addressOfImage(image, base);
    if (address !== null) return address;
  }
  return null;
}

function isIcon(image: Element): boolean {
  const side = (name: string) => Number.parseInt(attributeOf(image, name), 10);
  if (side('width') < MIN_SIDE || side('height') < MIN_SIDE) return true;
  return ICON_NAMES.test(`${attributeOf(image, 'class')} ${attributeOf(image, 'src').slice(0, 300)}`);
}

function addressOfImage(image: Element, base: string): string | null {
  const lazy = LAZY_NAMES.map((name) => attributeOf(image, name)).find((value) => value !== '');
  const set = attributeOf(image, 'srcset') || attributeOf(image, 'data-srcset');
  const candidates = [
    lazy ?? '',
    image.localName === 'img' ? attributeOf(image, 'src') : '',
    set.trim().split(/[\s,]/)[0] ?? '',
  ];
  for (const candidate of candidates) {
    const address = resolveAddress(candidate, base);
    if (address !== null) return address;
  }
  return null;
}
