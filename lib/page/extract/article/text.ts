import { nameOf, nextOutside, parentOf } from '../../node';
import { isBlockTag } from '../../elements';
import { collapse } from '../../outline';

const UNREAD = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'textarea',
  'select',
]);
const SHOW_ELEMENT_AND_TEXT = 1 | 4;

/** The plain text under an element: one paragraph a block or `<br>`, separated by a blank line, white space collapsed. */
export function textOf(root: Element): string {
  const lines: string[] = [];
  let line = '';
  let owner: Element | null = null;
  const flush = (): void => {
    const text = collapse(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_ELEMENT_AND_TEXT);
  let next = walker.nextNode();
  while (next !== null) {
    const node = next;
    if (node.nodeType !== 3) {
      const { localName } = node as Element;
      next = UNREAD.has(localName) ? nextOutside(walker) : walker.nextNode();
      if (localName === 'br' || (isBlockTag(localName) && !UNREAD.has(localName))) flush();
      continue;
    }
    next = walker.nextNode();
    const block = blockOf(node, root);
    if (block !== owner) flush();
    owner = block;
    line += (node as Text).data;
  }
  flush();
  return lines.join('\n\n');
}

function blockOf(node: Node, root: Element): Element {
  let element = parentOf(node) ?? root;
  while (element !== root && !isBlockTag(nameOf(element))) element = parentOf(element) ?? root;
  return element;
}
