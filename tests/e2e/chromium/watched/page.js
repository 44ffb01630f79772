// Runs before Winnow's scripts, in their world: keeps a list of what they set up and have not taken down, and tells it on request.
(() => {
  const left = new Map();
  const note = (key, name) => left.set(key, name);
  const drop = (key) => left.delete(key);
  /** Puts a method of ours, which is given the browser's own, in its place. */
  const wrap = (owner, name, method) => {
    const own = owner[name];
    owner[name] = function wrapped(...args) {
      return method.call(this, own, args);
    };
  };

  const asked = chrome.runtime.onMessage.addListener.bind(chrome.runtime.onMessage);
  asked((message, _, answer) => {
    if (message === 'what is left') answer([...left.values()].toSorted());
  });

  wrap(EventTarget.prototype, 'addEventListener', function add(own, [type, listener, options]) {
    const key = { target: this, type, listener };
    note(key, `listener ${type}`);
    options?.signal?.addEventListener('abort', () => drop(key));
    const heard = options?.once === true ? (event) => (drop(key), listener.call(this, event)) : listener;
    return own.call(this, type, heard, options);
  });
  wrap(EventTarget.prototype, 'removeEventListener', function remove(own, args) {
    for (const key of left.keys())
      if (key.target === this && key.type === args[0] && key.listener === args[1]) drop(key);
    return own.apply(this, args);
  });
  for (const [start, stop] of [
    ['setTimeout', 'clearTimeout'],
    ['requestIdleCallback', 'cancelIdleCallback'],
    ['requestAnimationFrame', 'cancelAnimationFrame'],
  ]) {
    wrap(globalThis, start, (own, [work, ...rest]) => {
      const id = own.call(globalThis, (...given) => (drop(`${start} ${id}`), work(...given)), ...rest);
      note(`${start} ${id}`, start);
      return id;
    });
    wrap(globalThis, stop, (own, [id]) => (drop(`${start} ${id}`), own.call(globalThis, id)));
  }
  wrap(globalThis, 'setInterval', (own, args) => {
    const id = own.apply(globalThis, args);
    note(`setInterval ${id}`, 'setInterval');
    return id;
  });
  for (const Observer of [MutationObserver, IntersectionObserver, ResizeObserver, PerformanceObserver]) {
    wrap(Observer.prototype, 'observe', function observe(own, args) {
      note(this, Observer.name);
      return own.apply(this, args);
    });
    wrap(Observer.prototype, 'disconnect', function disconnect(own) {
      drop(this);
      return own.call(this);
    });
  }
  for (const event of [chrome.runtime.onMessage, chrome.runtime.onConnect, chrome.storage.onChanged]) {
    wrap(event, 'addListener', function add(own, [listener]) {
      note(listener, 'extension listener');
      return own.call(event, listener);
    });
  }
  wrap(chrome.runtime, 'connect', function connect(own, args) {
    const port = own.apply(chrome.runtime, args);
    note(port, 'port');
    return port;
  });
})();
