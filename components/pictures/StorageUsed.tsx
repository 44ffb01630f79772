import { useEffect, useState } from 'preact/hooks';
import { readUsedSpace } from '@/lib/library';
import { formatNumber, say } from '../words';

const MEGABYTE = 1_000_000;

/** What Winnow's data take on the disk, as the browser estimates it. */
export function StorageUsed() {
  const [used, setUsed] = useState<number | null>(null);
  useEffect(() => void readUsedSpace().then((space) => setUsed(space?.used ?? null)), []);
  if (used === null) return null;
  return (
    <p class="soft">
      {say('pictures.storage', { size: formatNumber(Math.round((used / MEGABYTE) * 10) / 10) })}
    </p>
  );
}
