import { expect, it } from 'vitest';
import { extractListing } from '../../../../../lib/page/extract/listing';

const entry = (title: string, teaser: string, place: number) =>
  `<div class="entry"><h2><a href="/${place}">${title}</a></h2><p>${teaser}</p></div>`;

it('names the language of each record, the page’s where the text does not belie it', () => {
  const records = [
    ['勾配降下法をゼロから理解する', '損失の曲線を読みながら、学習率の選び方を順番に説明します。'],
    ['Why your validation score lies', 'Random splits leak the future of a series into its past.'],
    ['モメンタムはなぜ谷を速く下るのか', '過去の勾配を覚えておくことで、振動は打ち消されます。'],
    ['경사 하강법을 쉽게 설명합니다', '손실 곡선을 읽으면서 학습률을 고르는 방법을 설명합니다.'],
  ];
  const body = records.map(([title, teaser], place) => entry(title!, teaser!, place)).join('');
  const page = new DOMParser().parseFromString(`<html lang="ja"><body>${body}`, 'text/html');
  const found = extractListing(page, { url: 'https://list.example/' });
  expect(found.map(({ language }) => language)).toEqual(['ja', 'en', 'ja', 'ko']);
});
