/** Words of the bar that the picker shows, in the user's language. */
export interface PickerTexts {
  title: string;
  keys: string;
}

/** What the picker draws over the page: a frame around the element and a bar that names the keys. */
export interface PickerFrame {
  document: Document;
  show(element: Element): void;
  remove(): void;
}

const STYLE = `
:host { all: initial; }
.frame { position: fixed; z-index: 2147483647; pointer-events: none; box-sizing: border-box;
  border: 2px solid #1d6f4c; background: rgb(29 111 76 / 18%); border-radius: 3px; }
.bar { position: fixed; z-index: 2147483647; pointer-events: none; inset-block-end: 16px; inset-inline: 0; margin: auto;
  inline-size: fit-content; max-inline-size: calc(100vw - 32px); padding: 10px 16px; border-radius: 10px;
  background: #10251b; color: #fff; font: 14px/1.4 system-ui, sans-serif; text-align: center; }
.bar strong { display: block; }
@media (forced-colors: active) { .frame { border-color: Highlight; } .bar { border: 1px solid CanvasText; } }
`;

/** The drawing lies in a closed shadow root, takes no pointer events and leaves no trace once removed. */
export function frameOf(document: Document, texts: PickerTexts): PickerFrame {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const frame = part(document, 'div', 'frame');
  const bar = part(document, 'div', 'bar');
  bar.setAttribute('role', 'status');
  const title = document.createElement('strong');
  title.textContent = texts.title;
  bar.append(title, texts.keys);
  frame.hidden = true;
  root.append(frame, bar);
  document.documentElement.append(host);
  return {
    document,
    show(element) {
      const box = element.getBoundingClientRect();
      frame.hidden = false;
      frame.style.top = `${box.top}px`;
      frame.style.left = `${box.left}px`;
      frame.style.width = `${box.width}px`;
      frame.style.height = `${box.height}px`;
    },
    remove: () => host.remove(),
  };
}

function part(document: Document, name: string, className: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  return element;
}
