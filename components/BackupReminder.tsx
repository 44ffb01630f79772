import { useState } from 'preact/hooks';
import { readBackupState } from '@/lib/library';
import { attempt } from './list/article-actions';
import { handOut } from './options/files';
import { announce } from './toasts';
import { useLiveQuery } from './use-live-query';
import { say } from './words';

/** A quiet line once the list has gone 30 days without a copy outside of the browser; gone with the export. */
export function BackupReminder() {
  const [busy, setBusy] = useState(false);
  const isDue = useLiveQuery(() => readBackupState(), []).value?.isDue ?? false;
  if (!isDue) return null;
  const run = async () => {
    setBusy(true);
    await attempt(async () => {
      const { exportFile } = await import('@/lib/transfer');
      const file = await exportFile('winnow');
      handOut(file);
      announce(say('export.done', { name: file.name }));
    });
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
