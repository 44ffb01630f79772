import { browser, type Browser } from 'wxt/browser';
import { holdFile } from './hold-file';

/** The message is the browser's own word for what stopped it: `FILE_NO_SPACE`. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';
}

/**
 * Saves a file below the folder of downloads, over one of that name. Resolves when the browser says that it is whole,
 * rejects with a `DownloadError`. Needs the permission `downloads`.
 */
export async function download(file: Blob, path: string): Promise<void> {
  const held = await holdFile(file);
  try {
    await finished(await start(held.address, path));
  } finally {
    await held.release();
  }
}

async function start(url: string, filename: string): Promise<number> {
  try {
    return await browser.downloads.download({
      url,
      filename,
      conflictAction: 'overwrite',
      saveAs: false,
    });
  } catch (error) {
    throw new DownloadError(error instanceof Error ? error.message : String(error));
  }
}

function finished(id: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (state: string | undefined, error: string | undefined) => {
      if (state === undefined || state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(onChanged);
      if (state === 'complete') resolve();
      else reject(new DownloadError(error ?? state));
    };
    const onChanged = (change: Browser.downloads.DownloadDelta) => {
      if (change.id === id) settle(change.state?.current, change.error?.current);
    };
    browser.downloads.onChanged.addListener(onChanged);
    // A small file is whole before anybody listens.
    void browser.downloads.search({ id }).then(([item]) => {
      if (item === undefined) settle('interrupted', undefined);
      else settle(item.state, item.error);
    }, reject);
  });
}
