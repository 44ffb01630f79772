import { HOLD_CHANNEL } from '@/lib/background/hold-file';

/** Chromium's page out of sight: gives each file that comes an address, which is good as long as the page is open. */
const channel = new BroadcastChannel(HOLD_CHANNEL);
channel.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
  channel.postMessage(URL.createObjectURL(data));
});
