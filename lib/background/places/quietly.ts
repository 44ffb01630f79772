/** What the user asked for outside of any page of Winnow's: a tab that closed meanwhile is no fault to speak of. */
export function quietly(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.debug('Winnow could not do what was asked', error));
}
