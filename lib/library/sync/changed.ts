let listener: () => void = () => {};

/** Calls back after anything changed here that a sync has to send. One listener a page. */
export function onOutboxChange(next: () => void): void {
  listener = next;
}

/** Not at once: the transaction that changed something comes first. */
export function tellOutboxChange(): void {
  setTimeout(() => listener(), 0);
}
