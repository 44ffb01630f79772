import { getAccount, getStatus } from '@/lib/sync/account';
import { Shown } from '../Shown';
import { useLiveQuery } from '../use-live-query';
import { say } from '../words';
import { SyncForm } from './SyncForm';
import { SyncStatusCard } from './SyncStatusCard';

/** The one server that the list is kept alike with; nothing is sent anywhere before the user names it. */
export function Sync() {
  const live = useLiveQuery(async () => ({ account: await getAccount(), status: await getStatus() }), []);
  return (
    <Shown live={live}>
      {({ account, status }) => (
        <>
          {account !== null && <SyncStatusCard account={account} status={status} />}
          <section class="card">
            <h2>{say('sync.server')}</h2>
            <p class="soft">{say('sync.intro')}</p>
            <SyncForm key={account?.url ?? ''} account={account} />
          </section>
        </>
      )}
    </Shown>
  );
}
