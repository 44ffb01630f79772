/** Whatever in the page ran, could run, or would fetch from elsewhere. Runs in the page. */
export function dangers(): string[] {
  const found = 'xssRan' in globalThis ? ['a script ran'] : [];
  const own = location.origin;
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (/^(iframe|frame|object|embed|base|portal|applet|foreignobject|animate|set|use)$/i.test(name))
      found.push(name);
    const pragma = element.getAttribute('http-equiv') ?? 'content-type';
    if (name === 'meta' && pragma.toLowerCase() !== 'content-type') found.push('meta http-equiv');
    for (const attribute of element.getAttributeNames()) {
      const value = element.getAttribute(attribute) ?? '';
      if (attribute.startsWith('on')) found.push(`${name} ${attribute}`);
      if (!/^(href|src|srcset|action|formaction|poster|background|ping|data|xlink:href)$/.test(attribute))
        continue;
      const { protocol, origin } = new URL(value, location.href);
      // Firefox's own style sheet for plain text.
      if (protocol === 'resource:') continue;
      // A feed's links load nothing either.
      const isLink = attribute === 'href' && (name === 'a' || element.namespaceURI?.endsWith('/Atom'));
      if (isLink ? !/^https?:$/.test(protocol) && origin !== own : origin !== own && protocol !== 'data:')
        found.push(`${name} ${attribute}=${value.slice(0, 60)}`);
    }
  }
  return found;
}
