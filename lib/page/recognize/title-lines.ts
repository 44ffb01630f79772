import { isBlockTag } from '../elements';
import { nameOf, parentOf } from '../node';

const BOLD = /^(?:b|strong|em|big|font|u|span)$/;
const MAX_TITLE = 200;
const MIN_LINES = 3; // fewer are the headings of an article

/**
 * Titles that bold type and line breaks alone tell from their texts, several in one block:
 * `<b>Title</b><br>text<br><br><b>Title</b><br>text`.
 */
export function readTitleLines(nodes: readonly Text[]): Set<Text> {
  const byBlock = new Map<Element, Text[]>();
  for (const node of nodes) {
    const block = node.data.length > MAX_TITLE ? null : blockOfBoldLine(node);
    const titles = block === null ? undefined : byBlock.get(block);
    if (titles !== undefined) titles.push(node);
    else if (block !== null) byBlock.set(block, [node]);
  }
  return new Set([...byBlock.values()].filter(({ length }) => length >= MIN_LINES).flat());
}

/** What holds the line that a bold text fills, up to the line break behind it; null where it is none. */
function blockOfBoldLine(node: Text): Element | null {
  let line: Node = node;
  let up = parentOf(node);
  let isBold = false;
  while (up !== null && !isBlockTag(nameOf(up)) && next(line) === null && previous(line) === null) {
    isBold ||= BOLD.test(nameOf(up));
    line = up;
    up = parentOf(up);
  }
  const before = previous(line);
  return isBold && isBreak(next(line)) && (before === null || isBreak(before)) ? up : null;
}

const next = (node: Node) => beside(node, 'nextSibling');
const previous = (node: Node) => beside(node, 'previousSibling');

/** What stands beside a node, less white space and comments. A form may hide its own `nodeType`: then it is what stands there. */
function beside(node: Node, side: 'previousSibling' | 'nextSibling'): Node | null {
  let at = node[side];
  while (at?.nodeType === 8 || (at?.nodeType === 3 && (at as Text).data.trim() === '')) at = at[side];
  return at;
}

/** Whether a node is a line break. */
export function isBreak(node: Node | null): boolean {
  return node?.nodeType === 1 && nameOf(node as Element) === 'br';
}
