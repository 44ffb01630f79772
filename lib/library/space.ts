export interface UsedSpace {
  /** Bytes that Winnow's data takes on the disk, about. */
  used: number;
  /** Bytes that the browser would let it take. */
  available: number;
}

/** How much disk the list takes, as the browser estimates it; null where it does not say. */
export async function readUsedSpace(): Promise<UsedSpace | null> {
  if (typeof navigator === 'undefined' || !navigator.storage?.estimate) return null;
  const { usage, quota } = await navigator.storage.estimate();
  return usage === undefined || quota === undefined
    ? null
    : { used: usage, available: Math.max(0, quota - usage) };
}
