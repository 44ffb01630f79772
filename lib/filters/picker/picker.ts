import { frameOf, type PickerFrame, type PickerTexts } from './frame';
import { selectorOf } from './selector';

export interface PickerResult {
  selector: string;
  /** How many elements of this page it names. */
  matches: number;
}

/**
 * Lets the user point at an element, with the pointer or the keyboard, and resolves with a selector for it, or null
 * when cancelled. Heeds trusted events only, so that a page can neither pick for the user nor stop the pick.
 */
export function pickElement(document: Document, texts: PickerTexts): Promise<PickerResult | null> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const frame = frameOf(document, texts);
    const pick = new Pick(frame);
    const finish = (element: Element | null): void => {
      stop.abort();
      frame.remove();
      resolve(element === null ? null : resultOf(element));
    };
    const on = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void): void => {
      const listener = (event: WindowEventMap[K]): void => {
        if (!event.isTrusted) return;
        act(event);
      };
      window.addEventListener(type, listener, { capture: true, signal: stop.signal });
    };
    on('pointermove', (event) => pick.at(document.elementFromPoint(event.clientX, event.clientY)));
    for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart'] as const) {
      on(type, silence);
    }
    on('click', (event) => {
      silence(event);
      const element = document.elementFromPoint(event.clientX, event.clientY);
      finish(isPickable(element) ? element : null);
    });
    on('keydown', (event) => {
      silence(event);
      if (event.isComposing) return;
      if (event.key === 'Escape') finish(null);
      else if (event.key === 'Enter') finish(pick.element);
      else pick.move(event.key);
    });
    on('pagehide', () => finish(null));
  });
}

function silence(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function resultOf(element: Element): PickerResult {
  const selector = selectorOf(element);
  return { selector, matches: element.ownerDocument.querySelectorAll(selector).length };
}

function isPickable(element: Element | null): element is Element {
  return element !== null && element.localName !== 'html' && element.localName !== 'body';
}

/** The element pointed at; arrow keys walk from it: up to the parent, down to a child, left and right to siblings. */
class Pick {
  element: Element | null = null;

  constructor(private readonly frame: PickerFrame) {}

  at(element: Element | null): void {
    if (!isPickable(element) || element === this.element) return;
    this.element = element;
    this.frame.show(element);
  }

  move(key: string): void {
    const { element } = this;
    if (element === null) return this.at(firstBlock(this.frame.document));
    if (key === 'ArrowUp') this.at(element.parentElement);
    else if (key === 'ArrowDown') this.at(element.firstElementChild);
    else if (key === 'ArrowLeft') this.at(element.previousElementSibling);
    else if (key === 'ArrowRight') this.at(element.nextElementSibling);
  }
}

/** Where the keyboard begins: what lies in the middle of the window. */
function firstBlock(document: Document): Element | null {
  const { clientWidth, clientHeight } = document.documentElement;
  return document.elementFromPoint(clientWidth / 2, clientHeight / 2) ?? document.body.firstElementChild;
}
