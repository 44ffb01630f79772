import type { RemovalKind } from '../find';
import { readAttribute } from '../hide-element';
import { select } from './rules';

/** Cookie bars, newsletter and subscription layers that lie over a spam page. Asks for the computed style of the few suspects. */
export const overlays: RemovalKind = {
  name: 'overlays',
  *find(page) {
    const view = page.document.defaultView;
    if (view === null) return;
    for (const element of select(page.root, '[class],[id]').filter(isSuspect).slice(0, MAX_SUSPECTS)) {
      const { position } = view.getComputedStyle(element);
      if (position !== 'fixed' && position !== 'sticky') continue;
      if (!/^(?:html|body|main|article)$/.test(element.localName)) yield { reason: 'overlay', element };
    }
    for (const element of select(page.root, 'dialog[open],[role="dialog" i],[aria-modal="true" i]')) {
      if (SAYS.test(`${readAttribute(element, 'class') ?? ''} ${element.textContent?.slice(0, 400) ?? ''}`))
        yield { reason: 'overlay', element };
    }
  },
};

const NAMES = [
  'cookie',
  'consent',
  'gdpr',
  'newsletter',
  'subscribe',
  'popup',
  'pop-up',
  'modal',
  'overlay',
  'interstitial',
  'app-banner',
  'download-app',
  'float-ad',
  'sticky-ad',
];
const SUSPECT = new RegExp(NAMES.join('|'), 'i');

/** A selector with two parts a name would be asked of every element of the page, part by part. */
function isSuspect(element: Element): boolean {
  return SUSPECT.test(`${readAttribute(element, 'class') ?? ''} ${readAttribute(element, 'id') ?? ''}`);
}

const MAX_SUSPECTS = 200;
const SAYS =
  /cookie|consent|newsletter|subscri|abonn|rundbrief|登[录錄入]|订阅|訂閱|クッキー|購読|쿠키|구독|関注|关注/i;
