import { listDays, listDomains, listTallies, type DayRow } from '@/lib/library';
import type { DomainRow } from '@/lib/library/store/rows';
import { REMOVAL_REASONS } from '@/lib/page/contract';
import { Empty, Failed } from '../Empty';
import { reasonOf } from '../list/reason-of';
import { reasonName } from '../this-page/reason-words';
import { useLiveQuery } from '../use-live-query';
import { languageName, say, uiLanguage } from '../words';
import { BarChart } from './BarChart';
import { ShareList, type Share } from './ShareList';
import { StorageUsed } from './StorageUsed';

const DAYS = 28;
const RANKED = 10;

/** What was saved, read and hidden, and where it came from. */
export function Pictures() {
  const { value, error } = useLiveQuery(async () => {
    const [days, domains, languages] = await Promise.all([
      listDays(DAYS),
      listDomains(),
      listTallies('language'),
    ]);
    return { days, domains, languages };
  }, []);
  if (error) return <Failed title={say('list.failed')}>{reasonOf(error)}</Failed>;
  if (!value) return <section class="list-pane" />;
  const { days, domains, languages } = value;
  return (
    <section class="list-pane pictures" aria-label={say('view.pictures')}>
      {isQuiet(days) ? <Empty title={say('empty.filter')} /> : <OverTime days={days} />}
      <ShareList
        title={say('pictures.hidden')}
        labelName={say('pictures.reason')}
        countName={say('pictures.blocks')}
        shares={hiddenByReason(days)}
      />
      <ShareList
        title={say('pictures.domains')}
        labelName={say('pictures.site')}
        countName={say('pictures.pages')}
        shares={ranked(domains)}
      />
      <ShareList
        title={say('library.languages')}
        labelName={say('pictures.language')}
        countName={say('library.list')}
        shares={languages.slice(0, RANKED).map(({ name, count }) => ({ name: languageName(name), count }))}
      />
      <StorageUsed />
    </section>
  );
}

/** Nothing was saved and nothing read: there is no curve to draw. */
const isQuiet = (days: DayRow[]) => days.every(({ saved, read }) => saved <= 0 && read <= 0);

const dayName = new Intl.DateTimeFormat(uiLanguage, { day: 'numeric', month: 'short', timeZone: 'UTC' });

function OverTime({ days }: { days: DayRow[] }) {
  return (
    <BarChart
      title={say('pictures.overTime')}
      labelName={say('pictures.day')}
      labels={days.map(({ day }) => dayName.format(new Date(`${day}T00:00:00Z`)))}
      series={[
        { name: say('pictures.saved'), values: days.map(({ saved }) => Math.max(0, saved)) },
        { name: say('pictures.read'), values: days.map(({ read }) => Math.max(0, read)) },
      ]}
    />
  );
}

/** By the pages of each that were recognized as spam. */
function ranked(domains: DomainRow[]): Share[] {
  const shares = domains.map(({ domain, pages }) => ({ name: domain, count: pages }));
  return shares.toSorted((a, b) => b.count - a.count).slice(0, RANKED);
}

function hiddenByReason(days: DayRow[]): Share[] {
  const shares = REMOVAL_REASONS.map((reason) => ({
    name: reasonName(reason),
    count: days.reduce((sum, { removed }) => sum + (removed[reason] ?? 0), 0),
  }));
  return shares.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
}
