import { beforeEach, describe, expect, it } from 'vitest';

import { looksGenerated, selectorOf } from '../../../lib/filters/picker/selector';

const build = (html: string): void => {
  document.body.replaceChildren(new DOMParser().parseFromString(html, 'text/html').body);
};

describe('selectorOf', () => {
  beforeEach(() => build(''));

  it('prefers a lasting id', () => {
    build('<div id="promo-box"><p>x</p></div>');
    expect(selectorOf(document.querySelector('#promo-box') as Element)).toBe('#promo-box');
  });

  it('takes classes where they name few elements', () => {
    build('<div class="wrap"><div class="ad big">x</div></div><p class="big">y</p>');
    expect(selectorOf(document.querySelector('.ad') as Element)).toBe('div.ad.big');
  });

  it('names exactly one element by position where ids and classes are generated', () => {
    build('<div class="css-1x9ab2"><span>a</span><span>b</span></div><div><span>c</span></div>');
    const target = document.querySelectorAll('span')[1] as Element;
    const selector = selectorOf(target);
    expect([...document.querySelectorAll(selector)]).toEqual([target]);
    expect(selector).not.toContain('css-1x9ab2');
  });
});

describe('looksGenerated', () => {
  it.each(['post-10482', 'css-1x9ab2', 'sc_a8f3k2d', 'x7gh2k'])('%s is', (token) => {
    expect(looksGenerated(token)).toBe(true);
  });
  it.each(['sidebar', 'ad-slot-2', 'col-md-6', 'widget_text', 'h2'])('%s is not', (token) => {
    expect(looksGenerated(token)).toBe(false);
  });
});
