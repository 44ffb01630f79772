/**
 * Resolves once the page is first on screen: prerendered pages and background tabs are not read before. The listener
 * only wakes us to look at the browser's own state, so a page that fires the event itself gains nothing.
 */
export function whenVisible(document: Document): Promise<void> {
  const isVisible = () => document.visibilityState === 'visible' && !isPrerendering(document);
  if (isVisible()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = new AbortController();
    const check = () => {
      if (!isVisible()) return;
      stop.abort();
      resolve();
    };
    document.addEventListener('visibilitychange', check, { signal: stop.signal });
    document.addEventListener('prerenderingchange', check, { signal: stop.signal });
  });
}

/** Chromium only; a page cannot clobber it into anything but truthy, which merely delays the look. */
function isPrerendering(document: Document): boolean {
  return (document as { prerendering?: unknown }).prerendering === true;
}

/** Resolves `delayMs` after the page's load event; at once where that is long ago. */
export function afterLoad(document: Document, delayMs: number): Promise<void> {
  const window = document.defaultView;
  if (window === null) return Promise.resolve();
  if (document.readyState === 'complete') return wait(Math.max(0, delayMs - sinceLoad(window)));
  return new Promise((resolve) => {
    window.addEventListener('load', () => resolve(wait(delayMs)), { once: true });
  });
}

function wait(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}

function sinceLoad(window: Window): number {
  const [navigation] = window.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation === undefined ? 0 : window.performance.now() - navigation.loadEventEnd;
}
