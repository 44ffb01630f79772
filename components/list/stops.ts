/** The links and headings that j and k walk through. */
export function stops(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-focus]') ?? [])];
}

/** The entry or group that an element belongs to. */
export function entryOf(element: Element | null): Element | null {
  return element?.closest('[data-article], [data-group]') ?? null;
}
