import { expect, it } from 'vitest';
import { type HanStandard, placesOutside } from '../../../lib/text/han-standards';

it.each<[HanStandard, string, number[]]>([
  ['big5', '讓車輛过去，里程與台灣', [3]],
  ['gb2312', '让车辆過去，里程与台湾', [3]],
  ['jis', '車を运転する髙橋さんと大学の図書館', [2]],
  ['jis', 'Latin, かな and 한글 are outside of nothing', []],
])('%s does not hold some ideographs of %s', (standard, text, places) => {
  expect(placesOutside(text, standard)).toEqual(places);
});
