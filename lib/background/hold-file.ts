import { browser } from 'wxt/browser';

export interface HeldFile {
  /** Good until it is released. */
  address: string;
  release(): Promise<void>;
}

/** The name under which a worker and the page out of sight speak to each other. */
export const HOLD_CHANNEL = 'hold-file';

/** Gives a file an address. Chromium's workers cannot, so there a page out of sight holds it. */
export function holdFile(file: Blob): Promise<HeldFile> {
  return import.meta.env.FIREFOX ? Promise.resolve(holdHere(file)) : holdOutOfSight(file);
}

function holdHere(file: Blob): HeldFile {
  const address = URL.createObjectURL(file);
  return { address, release: async () => URL.revokeObjectURL(address) };
}

async function holdOutOfSight(file: Blob): Promise<HeldFile> {
  if (!(await browser.offscreen.hasDocument())) {
    await browser.offscreen.createDocument({
      url: '/offscreen.html',
      reasons: ['BLOBS'],
      justification: 'Holds the copy of the reading list until it is saved.',
    });
  }
  const channel = new BroadcastChannel(HOLD_CHANNEL);
  const address = await new Promise<string>((resolve) => {
    channel.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
    channel.postMessage(file);
  });
  channel.close();
  return { address, release: () => browser.offscreen.closeDocument() };
}
