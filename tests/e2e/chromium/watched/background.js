// Imported first by Winnow's background: counts what a waking worker opens.
globalThis.opened = [];
const { open } = IDBFactory.prototype;
IDBFactory.prototype.open = function counted(...args) {
  globalThis.opened.push(args[0]);
  return open.apply(this, args);
};
