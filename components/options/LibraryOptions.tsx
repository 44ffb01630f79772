import { countArticles } from '@/lib/library';
import { StorageUsed } from '../pictures/StorageUsed';
import { useLiveQuery } from '../use-live-query';
import { sayCount } from '../words';
import { ExportCard } from './ExportCard';
import { BackupReminder } from '../BackupReminder';
import { ImportCard } from './ImportCard';
import { Retention } from './Retention';

export function LibraryOptions() {
  const counts = useLiveQuery(countArticles, []).value;
  return (
    <>
      <section class="card">
        {counts && <p>{sayCount('group.articles', counts.total)}</p>}
        <StorageUsed />
      </section>
      <BackupReminder />
      <Retention />
      <ExportCard />
      <ImportCard />
    </>
  );
}
