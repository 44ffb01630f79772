import { askBackground } from '@/lib/messages';
import { listSites, watchSettings, type SiteSettings } from '@/lib/settings';
import { Icon } from '../Icon';
import { Shown } from '../Shown';
import { attempt } from '../list/article-actions';
import { reasonName } from '../this-page/reason-words';
import { announce } from '../toasts';
import { useRead } from '../use-read';
import { say, sayCount } from '../words';

type Decided = Awaited<ReturnType<typeof listSites>>;

/** Every site that something was decided about; forgetting one makes it follow the general settings again. */
export function Sites() {
  return (
    <section class="card">
      <h2>{say('sites.title')}</h2>
      <Shown live={useRead(listSites, [], watchSettings)}>{(sites) => <Decisions sites={sites} />}</Shown>
    </section>
  );
}

function Decisions({ sites }: { sites: Decided }) {
  if (sites.length === 0) return <p class="soft">{say('sites.none')}</p>;
  return (
    <ul class="lines">
      {sites.map(({ host, site }) => (
        <li key={host}>
          <span>
            <bdi>{host}</bdi>
            <span class="hint">{decisions(site).join(' · ')}</span>
          </span>
          <button
            type="button"
            class="icon-button"
            aria-label={say('sites.forget', { host })}
            title={say('sites.forget', { host })}
            onClick={() => forget(host, site)}
          >
            <Icon name="trash" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function decisions(site: SiteSettings): string[] {
  const { verdict, cleaning, saving, reasonsOff = [], keepTexts = [] } = site;
  return [
    verdict === 'ordinary' ? say('page.notSpam') : '',
    verdict === 'spam' ? say('sites.alwaysClean') : '',
    cleaning === undefined ? '' : say(cleaning ? 'sites.cleaningOn' : 'sites.cleaningOff'),
    saving === undefined ? '' : say(saving ? 'sites.savingOn' : 'sites.savingOff'),
    ...reasonsOff.map((reason) => say('sites.reasonOff', { reason: reasonName(reason) })),
    keepTexts.length > 0 ? sayCount('sites.putBack', keepTexts.length) : '',
  ].filter(Boolean);
}

function forget(host: string, site: SiteSettings): void {
  const nothing = { verdict: null, cleaning: null, saving: null, reasonsOff: null, keepTexts: null };
  void attempt(async () => {
    await askBackground('setSiteSwitch', { host, change: nothing });
    announce(say('sites.forgotten', { host }), () => askBackground('setSiteSwitch', { host, change: site }));
  });
}
