import { describe, expect, it } from 'vitest';
import { recognizePage } from '../../../../lib/page/recognize';

const card = (title: string, text: string, href: string, call: string) =>
  `<div class="c"><h3><a href="${href}">${title}</a></h3><p>${text}</p><a href="${href}">${call}</a></div>`;

function scoreOf(title: string, heading: string, cards: readonly string[], nav = ''): number {
  const page = new DOMParser().parseFromString(
    `<!doctype html><html><head><title>${title}</title></head><body>${nav}<h1>${heading}</h1>${cards.join('')}</body></html>`,
    'text/html',
  );
  return recognizePage(page, { url: 'https://brightside.example/c/4' }).score;
}

describe('a shop', () => {
  const GOODS = [
    card(
      'Desk lamp with a clamp',
      'The arm of this lamp reaches sixty centimetres over the table and stays where it is put.',
      '/p/1',
      'Add to basket',
    ),
    card(
      'Strip of warm light',
      'A strip for shelves, cut with scissors every five centimetres, as warm as a fire all along it.',
      '/p/2',
      'Add to basket',
    ),
    card(
      'Filament bulb',
      'A clear bulb with a long filament for open shades; it shines as bright as a candle or two.',
      '/p/3',
      'Add to basket',
    ),
    card(
      'Lantern for the garden',
      'A lantern of painted steel that stands in the rain, with a door for its candle and a hook on top.',
      '/p/4',
      'Add to basket',
    ),
    card(
      'Pendant of smoked glass',
      'Smoked glass over the dining table on two metres of cable, shining straight down on the plates.',
      '/p/5',
      'Add to basket',
    ),
    card(
      'Lamp that reads with you',
      'A lamp for readers with a narrow beam, so that whoever sleeps beside you never notices it.',
      '/p/6',
      'Add to basket',
    ),
  ];
  const LINE = 'LED Strips | Desk Lamps | Light Bulbs | Outdoor Lanterns | Pendant Lights';

  it('may head a category with a line of its goods, which its texts name in other forms', () => {
    expect(scoreOf(`${LINE} – Brightside`, LINE, GOODS)).toBeLessThan(0.4);
  });

  it('may show a partner’s offer under such a line', () => {
    const offer = card(
      'Pay in three instalments',
      'No interest and no fees. A decision within a minute, on your phone.',
      'https://payslice.example/',
      'Learn how',
    );
    expect(
      scoreOf(`${LINE} – Brightside`, 'Lamps', [...GOODS.slice(0, 3), offer, ...GOODS.slice(3)]),
    ).toBeLessThan(0.4);
  });
});

const story = (title: string, index: number) =>
  card(
    title,
    'The bridge over the weir stays closed until the new bolts have come, said the mayor on Monday evening.',
    `/p/${index}`,
    'Read more',
  );

it('A newspaper may name its sections in its title and sell a box to a bank', () => {
  const nav = `<nav>${['Politics', 'Sport', 'Culture', 'Weather', 'Letters'].map((name) => `<a href="/${name}">${name}</a>`).join(' ')}</nav>`;
  const box = card(
    'Pay in three instalments',
    'No interest and no fees. A decision within a minute, on your phone.',
    'https://payslice.example/',
    'Learn how',
  );
  const stories = [
    'Bridge closed',
    'Choir wins again',
    'A winter without snow',
    'Who owns the old mill?',
    'Bus drivers wanted',
    'Pool opens late',
  ].map(story);
  expect(
    scoreOf(
      'Politics | Sport | Culture | Weather | Letters – Valley Post',
      'Valley Post',
      [...stories.slice(0, 3), box, ...stories.slice(3)],
      nav,
    ),
  ).toBeLessThan(0.4);
});

describe('a newspaper whose title lists sections that no menu names', () => {
  const TITLE = 'Politics | Sport | Culture | Weather | Letters – Valley Post';
  const stories = [
    'Bridge closed',
    'Choir wins again',
    'A winter without snow',
    'Who owns the old mill?',
  ].map(story);
  const withBox = (mark: string, rel: string) => [
    ...stories,
    `<div class="c"><h3><a rel="${rel}" href="https://payslice.example/">Pay in three instalments</a></h3>${mark}<p>No interest and no fees. A decision within a minute, on your phone.</p><a href="https://payslice.example/">Learn how</a></div>`,
  ];

  it.each([
    ['<small>Sponsored</small>', ''],
    ['<small>[Anzeige]</small>', ''],
    ['<small>광고</small>', ''],
    ['', 'sponsored'],
  ])('may sell a box that says what it is (%s%s)', (mark, rel) => {
    const declared = scoreOf(TITLE, 'Valley Post', withBox(mark, rel));
    expect(declared).toBeLessThan(scoreOf(TITLE, 'Valley Post', withBox('', '')));
    expect(declared).toBeLessThan(0.4);
  });
});

describe('a recipe whose title says one thing in five ways', () => {
  const STEW = [
    'Brown the meat in two batches so that the pan stays hot. Take it out and soften the onions in the fat.',
    'Add carrots, celery and a spoon of tomato paste. Pour in a bottle of stout and let it bubble for five minutes.',
    'Return the meat, cover with stock and simmer for three hours with the lid ajar. It tastes better on the second day.',
    'Thicken with a little flour if you like, and serve it with mashed potatoes, bread or nothing else at all.',
  ];
  const recipe = (line: string, texts: readonly string[]): number =>
    scoreOf(
      line,
      line,
      [...texts, texts[0]!].map((text) => `<p>${text} <a href="/r/${text.length}">1</a></p>`),
    );

  it('is no page about something else', () => {
    const line = 'Beef stew recipe, easy beef stew, slow cooker beef stew, best beef stew, Irish beef stew';
    expect(recipe(line, STEW)).toBeLessThan(0.2);
  });

  it('is read by syllables in Vietnamese', () => {
    const line = 'Cách nấu phở bò, nấu phở bò Hà Nội, phở bò ngon, phở bò gia truyền, công thức phở bò';
    expect(
      recipe(line, [
        'Phở bò là món ăn sáng quen thuộc của người Hà Nội. Muốn nước dùng trong thì phải hớt bọt thường xuyên và không đậy nắp nồi.',
        'Xương ống rửa sạch, chần qua nước sôi rồi ninh với lửa nhỏ trong tám tiếng. Gừng và hành tím nướng thơm cho vào sau.',
        'Bánh phở trụng nhanh, xếp thịt tái lên trên, chan nước dùng thật nóng. Ăn kèm chanh, ớt và rau mùi.',
        'Nấu phở bò Hà Nội không cho giá sống, chỉ có hành và rau thơm, nên phở bò ở đây thanh hơn nhiều nơi khác.',
      ]),
    ).toBeLessThan(0.4);
  });

  it('is one where the thing is what spam sells', () => {
    const line = 'Casino bonus, best casino, online casino, casino slots, live casino';
    expect(recipe(line, STEW)).toBeGreaterThan(0.5);
  });
});
