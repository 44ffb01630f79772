import { countArticles } from '@/lib/library';
import { Shown } from '../Shown';
import { StorageUsed } from '../pictures/StorageUsed';
import { useLiveQuery } from '../use-live-query';
import { sayCount } from '../words';
import { ExportCard } from './ExportCard';
import { BackupReminder } from '../BackupReminder';
import { ImportCard } from './ImportCard';
import { Retention } from './Retention';
import { ScheduledExport } from './ScheduledExport';

export function LibraryOptions() {
  return (
    <>
      <section class="card">
        <Shown live={useLiveQuery(countArticles, [])}>
          {({ total }) => <p>{sayCount('group.articles', total)}</p>}
        </Shown>
        <StorageUsed />
      </section>
      <BackupReminder />
      <Retention />
      <ExportCard />
      <ScheduledExport />
      <ImportCard />
    </>
  );
}
