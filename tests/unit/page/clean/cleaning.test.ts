import { describe, expect, it } from 'vitest';
import { applyPlan, cleaningOf } from '../../../../lib/page/clean/clean-page';
import { MARK } from '../../../../lib/page/clean/marks';
import type { PlannedRemoval, RemovalPlan } from '../../../../lib/page/clean/removal-plan';

const PAGE = `<head><title>real | spam | words</title></head><body><h1>Title</h1>
  <p id="ad" style="color:red ; margin : 0" class="">Buy now</p>
  <p id="plain">Join free</p><p id="text">One buy pills two <b>three</b> cheap loans four</p></body>`;

function open(): Document {
  const page = document.implementation.createHTMLDocument('');
  page.documentElement.innerHTML = PAGE;
  return page;
}

function textOf(page: Document, selector: string): Text {
  return page.querySelector(selector)?.firstChild as Text;
}

function run(node: Text, words: string): PlannedRemoval {
  const start = node.data.indexOf(words);
  const place = { type: 'run', reason: 'keywords', node, start, end: start + words.length } as const;
  return { removal: { reason: 'keywords', text: words }, places: [place] };
}

function element(page: Document, id: string): PlannedRemoval {
  const found = page.getElementById(id) as Element;
  const place = { type: 'element', reason: 'ad', element: found } as const;
  return { removal: { reason: 'ad', text: found.textContent ?? '' }, places: [place] };
}

function plan(page: Document, removals: PlannedRemoval[]): RemovalPlan {
  return { document: page, removals, planLate: null };
}

function everything(page: Document): PlannedRemoval[] {
  return [
    element(page, 'ad'),
    element(page, 'plain'),
    run(textOf(page, '#text'), 'buy pills'),
    run(page.querySelector('#text')?.lastChild as Text, 'cheap loans'),
    run(textOf(page, 'title'), ' | spam | words'),
  ];
}

describe('cleaning', () => {
  it('hides elements by a mark and takes runs out of text nodes', () => {
    const page = open();
    applyPlan(page, plan(page, everything(page)));
    expect(page.getElementById('ad')?.hasAttribute(MARK)).toBe(true);
    expect(page.getElementById('text')?.textContent).toBe('One two three four');
    expect(page.title).toBe('real');
  });

  it('restores the page byte for byte, and does nothing the second time', () => {
    const page = open();
    const before = page.documentElement.outerHTML;
    const cleaned = applyPlan(page, plan(page, everything(page)));
    expect(page.documentElement.outerHTML).not.toBe(before);
    cleaned.restore();
    expect(page.documentElement.outerHTML).toBe(before);
    page.getElementById('ad')?.setAttribute('style', 'new');
    cleaned.restore();
    expect(page.getElementById('ad')?.getAttribute('style')).toBe('new');
  });

  it('gives the same object twice, and a new one after restoring', () => {
    const page = open();
    const first = applyPlan(page, plan(page, everything(page)));
    expect(applyPlan(page, plan(page, everything(page)))).toBe(first);
    first.restore();
    expect(applyPlan(page, plan(page, everything(page)))).not.toBe(first);
  });

  it('leaves what the page wrote meanwhile', () => {
    const page = open();
    const cleaned = applyPlan(page, plan(page, everything(page)));
    textOf(page, '#text').data = 'written by the page';
    page.getElementById('plain')?.setAttribute(MARK, 'page');
    cleaned.restore();
    expect(textOf(page, '#text').data).toBe('written by the page');
    expect(page.getElementById('plain')?.getAttribute(MARK)).toBe('page');
  });

  it('puts one removal back and hides it again; the others stay hidden', () => {
    const page = open();
    const removals = everything(page);
    applyPlan(page, plan(page, removals));
    const cleaning = cleaningOf(page);
    cleaning?.putBack(removals[2] as PlannedRemoval);
    expect(page.getElementById('text')?.textContent).toBe('One buy pills two three four');
    cleaning?.hideAgain(removals[2] as PlannedRemoval);
    cleaning?.putBack(removals[0] as PlannedRemoval);
    expect(page.getElementById('text')?.textContent).toBe('One two three four');
    expect(page.getElementById('ad')?.hasAttribute(MARK)).toBe(false);
    expect(page.getElementById('plain')?.hasAttribute(MARK)).toBe(true);
  });

  it('outlines a removal in its place and leaves no trace of it', () => {
    const page = open();
    const before = page.documentElement.outerHTML;
    const removals = everything(page);
    const cleaned = applyPlan(page, plan(page, removals));
    cleaningOf(page)?.outline(removals[0] as PlannedRemoval);
    expect(page.getElementById('ad')?.hasAttribute(MARK)).toBe(false);
    cleaningOf(page)?.outline(null);
    expect(page.getElementById('ad')?.hasAttribute(MARK)).toBe(true);
    cleaned.restore();
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('does nothing to an ordinary page', () => {
    const page = open();
    const before = page.documentElement.outerHTML;
    const cleaned = applyPlan(page, null);
    expect(page.documentElement.outerHTML).toBe(before);
    expect(applyPlan(page, null)).toBe(cleaned);
    cleaned.restore();
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('reads names that a form clobbers through the prototype', () => {
    const page = open();
    page.body.insertAdjacentHTML(
      'beforeend',
      '<form id="form"><input name="setAttribute"><input name="style">Win</form>',
    );
    const before = page.documentElement.outerHTML;
    const cleaned = applyPlan(page, plan(page, [element(page, 'form')]));
    expect(page.getElementById('form')?.outerHTML).toContain(MARK);
    cleaned.restore();
    expect(page.documentElement.outerHTML).toBe(before);
  });
});
