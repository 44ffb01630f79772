import { normaliseAddress } from '../text/similar/address';
import { hashText } from './hash';

/** The hash by which a page is known again at its next visit: of its address without what campaigns add to it. */
export const pageKeyOf = (url: string): number => hashText(normaliseAddress(url) ?? url);
