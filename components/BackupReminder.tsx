import { useState } from 'preact/hooks';
import { readBackupState } from '@/lib/library';
import { exportList } from './export-list';
import { useLiveQuery } from './use-live-query';
import { say } from './words';

/** A quiet line once the list has gone 30 days without a copy outside of the browser; gone with the export. */
export function BackupReminder() {
  const [busy, setBusy] = useState(false);
  const isDue = useLiveQuery(() => readBackupState(), []).value?.isDue ?? false;
  if (!isDue) return null;
  const run = async () => {
    setBusy(true);
    await exportList('winnow');
    setBusy(false);
  };
  return (
    <div class="notice" role="note">
      <span>{say('backup.due')}</span>
      <button type="button" class="button" disabled={busy} onClick={() => void run()}>
        {say(busy ? 'export.busy' : 'backup.now')}
      </button>
    </div>
  );
}
