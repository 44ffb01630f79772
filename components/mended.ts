import { repairText } from '@/lib/text/repair';
import { keep, recall } from './use-remembered';

/** As it was last time, until storage answers: a list must not be painted twice. */
let isOn = recall('repairs', true);

/** A page's text as it is shown: with the full stops and spaces that were lost in copying, where the setting is on. */
export function mended(text: string): string {
  return isOn ? repairText(text) : text;
}

/** Follows the setting; texts on screen change when they are next shown. */
export function mendTexts(on: boolean): void {
  isOn = on;
  keep('repairs', on);
}
