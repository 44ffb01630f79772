/** Rows of unrelated empty tags with one meaningless id, `<ins id="pjuwb"></ins><tt id="pjuwb"></tt>…`, group by group. */
export function findRandomIdTags(root: ParentNode): Element[][] {
  const groups = new Map<string, Element[]>();
  let looked = 0;
  for (const element of root.querySelectorAll(':empty[id]')) {
    if (++looked > MAX_LOOKED) break;
    const id = Element.prototype.getAttribute.call(element, 'id') ?? '';
    if (!/^[a-z0-9]{4,8}$/.test(id)) continue;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [element]);
    else group.push(element);
  }
  return [...groups.values()].filter(isUnrelated);
}

const MAX_LOOKED = 5000;

/** An honest page gives an id once. Twice by mistake, yes; on three different tags, no. */
function isUnrelated(elements: Element[]): boolean {
  return elements.length >= 3 && new Set(elements.map((element) => element.localName)).size >= 3;
}
