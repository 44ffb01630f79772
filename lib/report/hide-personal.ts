const FILLED_IN = 'input, textarea, select, option';
const KEPT = new Set(['class', 'id', 'type', 'name']);

/** Empties form fields, and puts stand-ins for mail addresses, telephone numbers and long numbers in texts. */
export function hidePersonal(page: Document): void {
  for (const field of page.querySelectorAll(FILLED_IN)) {
    for (const name of field.getAttributeNames()) if (!KEPT.has(name)) field.removeAttribute(name);
    if (field.localName === 'textarea') field.textContent = '';
  }
  for (const meta of page.querySelectorAll('meta[name]')) {
    if (/token|csrf|verification|user|author/i.test(meta.getAttribute('name') ?? '')) meta.remove();
  }
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const data = node as CharacterData;
    // What a comment says is never shown: the report needs none of it.
    data.data = data.nodeType === Node.COMMENT_NODE ? '' : withoutPersonal(data.data);
  }
}

/** Same length where it can be, so that what is measured of a text stays as it was. */
function withoutPersonal(text: string): string {
  return text
    .replace(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g, (mail) => mail.replace(/[^@.]/g, 'x'))
    .replace(/https?:\/\/[^\s<>"']{1,2000}/g, 'https://site.example/')
    .replace(/\+?\d[\d ()./-]{7,20}\d/g, (number) => number.replace(/\d/g, '0'));
}
