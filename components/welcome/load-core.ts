import type { analyzePage, cleanPage } from '@/lib/page';

interface Core {
  analyzePage: typeof analyzePage;
  cleanPage: typeof cleanPage;
}

/** The script that works in real tabs, loaded into this page; it sees that it is asked for its functions only. */
export function loadCore(): Promise<Core> {
  return new Promise((resolve, reject) => {
    (globalThis as { winnowCore?: (core: Core) => void }).winnowCore = resolve;
    const script = document.createElement('script');
    script.src = '/cleaner.js';
    script.addEventListener('error', () => reject(new Error('cleaner.js is missing from the extension.')));
    document.head.append(script);
  });
}
