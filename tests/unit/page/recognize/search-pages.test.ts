import { describe, expect, it } from 'vitest';
import { recognizePage } from '../../../../lib/page/recognize';

/** Page 4 of a site's own search, each answer a title and the excerpt that the search made of its page. */
function searchPage(heading: string, answers: readonly (readonly [string, string, string])[]): Document {
  const results = answers
    .map(
      ([href, title, excerpt]) =>
        `<div class="hit"><h3><a href="${href}">${title}</a></h3><p>${excerpt}</p></div>`,
    )
    .join('');
  return new DOMParser().parseFromString(
    `<!doctype html><html><head><title>${heading} – Stitch &amp; Script</title></head><body><nav><a href="/">Home</a> <a href="/tags">Tags</a></nav>
    <main><h1>${heading}</h1>${results}<p><a href="/search?page=5">Next</a></p></main></body></html>`,
    'text/html',
  );
}

const kindOf = (document: Document) =>
  recognizePage(document, { url: 'https://stitch.example/search?page=4' }).kind;

const CODE = [
  [
    '/q/1',
    'A sticky header that covers the anchor',
    '.top { position: sticky; top: 0; z-index: 9; } .top + main { scroll-margin: 4rem; } works here, but not in the print view of the same page.',
  ],
  [
    '/q/2',
    'Undefined array key after the upgrade',
    'Warning: Undefined array key "total" in /srv/www/cart/sum.php on line 41. It was fine with the old version, and the log says nothing else.',
  ],
  [
    '/q/3',
    'Why does my handler fire twice?',
    '$(document).ready(function(){ $(".buy").on("click", add); }); and the same file is loaded by the layout and by the page.',
  ],
  [
    '/q/4',
    'Bold text shows its tags in excerpts',
    'The excerpt says &lt;b class="hit"&gt;sticky&lt;/b&gt; instead of a bold word, and &lt;i class="n"&gt;3&lt;/i&gt; after it.',
  ],
  [
    '/q/5',
    'A table that keeps its first column',
    'I tried a second table on top of the first one, which scrolls out of step on a phone.',
  ],
] as const;

describe('a site’s own search', () => {
  it('may find articles on code, with the code in its excerpts', () => {
    expect(kindOf(searchPage('Search results for “sticky” – page 4', CODE))).toBe('ordinary');
  });

  it('is spam where the same source leaks around a lure', () => {
    expect(kindOf(searchPage('Learn more about Search Results sticky - Page 4', CODE))).toBe('listing');
  });

  it('may show one promotion of a partner, and find what a trade’s words are written about', () => {
    const answers = [
      [
        '/p/1',
        'What a betting margin is',
        'Why the odds of a bookmaker add up to more than one, with the sums of a Saturday in May.',
      ],
      [
        '/p/2',
        'Roulette as a Markov chain',
        'A wheel has no memory. We follow a player through forty rounds and count.',
      ],
      [
        'https://subscribe.paper-shop.example/',
        'Twelve issues at a third off',
        'Delivered to your door, the first one free. Only until the end of the month!',
      ],
      [
        '/p/3',
        'The casino problem of Huygens',
        'Two players, three dice, and the first letter in which an expected value was written down.',
      ],
      [
        '/p/4',
        'Dice from a random generator',
        'How many bits a fair die needs, and what to do with those that are left over.',
      ],
    ] as const;
    expect(kindOf(searchPage('Search results for “odds” – page 4', answers))).toBe('ordinary');
  });
});
