import { readUsedSpace } from '@/lib/library';
import { Shown } from '../Shown';
import { useRead } from '../use-read';
import { formatNumber, say } from '../words';

const MEGABYTE = 1_000_000;

const megabytes = (bytes: number) => formatNumber(Math.round((bytes / MEGABYTE) * 10) / 10);

/** What Winnow's data take on the disk, as the browser estimates it. */
export function StorageUsed() {
  return (
    <Shown live={useRead(readUsedSpace, [])}>
      {(space) => space && <p class="soft">{say('pictures.storage', { size: megabytes(space.used) })}</p>}
    </Shown>
  );
}
