import { pageWorld } from '@/lib/page-world';

/** The scripts that work in real tabs, loaded into this page, where they only leave their functions. A listing needs no reader. */
export async function loadCore(): Promise<NonNullable<typeof pageWorld.winnowCore>> {
  await loadScript('/judge.js');
  await loadScript('/cleaner.js');
  if (pageWorld.winnowCore === undefined) throw new Error('cleaner.js did not know this page as its own.');
  return pageWorld.winnowCore;
}

function loadScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = path;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${path} is missing from the extension.`)));
    document.head.append(script);
  });
}
