/** A value that is made when it is first asked for: formats of dates and numbers each cost a start milliseconds. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
