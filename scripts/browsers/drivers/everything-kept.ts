/* oxlint-disable unicorn/consistent-function-scoping -- the browser gets this one function, and nothing around it */

/** All that Winnow keeps, as text: its databases row by row, and the browser's storage for it. Runs in an own page. */
export async function everythingKept(): Promise<string> {
  const { chrome: extension } = globalThis as unknown as {
    chrome: { storage: { [area: string]: { get(key: null): Promise<object> } } };
  };
  const answerTo = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error as Error));
    });
  const kept: Record<string, unknown> = {
    local: await extension.storage['local']!.get(null),
    session: await extension.storage['session']!.get(null),
  };
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answerTo(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store).objectStore(store);
      const keys = await answerTo(rows.getAllKeys());
      // A database is made, empty, by the first look into it.
      if (keys.length > 0) kept[`${name}/${store}`] = [keys, await answerTo(rows.getAll())];
    }
    database.close();
  }
  const inOrder = (value: unknown): unknown => {
    if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
    if (ArrayBuffer.isView(value))
      return [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  };
  return JSON.stringify(kept, (_key, value: unknown) => inOrder(value), 1);
}
