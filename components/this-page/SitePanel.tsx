import type { SiteChange } from '@/lib/messages';
import type { RemovalReason } from '@/lib/page/contract';
import type { Settings, SiteSettings } from '@/lib/settings';
import { Switch } from '../Switch';
import { say } from '../words';
import { reasonName } from './reason-words';

export interface SitePanelProps {
  host: string;
  settings: Settings;
  site: SiteSettings;
  onSite: (change: SiteChange) => void;
  onSettings: (change: Partial<Settings>) => void;
}

/** Automatic cleaning and saving: here, and everywhere. A switch that agrees with the general one is forgotten, not stored. */
export function SitePanel({ host, settings, site, onSite, onSettings }: SitePanelProps) {
  const here = (name: 'cleaning' | 'saving') => (on: boolean) =>
    onSite({ [name]: on === settings[name] ? null : on });
  const notSpam = (on: boolean) => onSite({ verdict: on ? 'ordinary' : null });
  return (
    <>
      <fieldset class="switches">
        <legend>
          {say('site.here')} <bdi>{host}</bdi>
        </legend>
        <Switch
          label={say('site.cleaning')}
          on={site.cleaning ?? settings.cleaning}
          onChange={here('cleaning')}
        />
        <Switch label={say('site.saving')} on={site.saving ?? settings.saving} onChange={here('saving')} />
        <Switch
          label={say('page.notSpam')}
          hint={say('site.notSpamHint')}
          on={site.verdict === 'ordinary'}
          onChange={notSpam}
        />
        {site.reasonsOff?.map((reason) => (
          <Switch
            key={reason}
            label={say('sites.reasonOff', { reason: reasonName(reason) })}
            on
            onChange={() => onSite({ reasonsOff: without(site.reasonsOff, reason) })}
          />
        ))}
      </fieldset>
      <fieldset class="switches">
        <legend>{say('site.everywhere')}</legend>
        <Switch
          label={say('site.cleaning')}
          hint={say('site.cleaningHint')}
          on={settings.cleaning}
          onChange={(cleaning) => onSettings({ cleaning })}
        />
        <Switch
          label={say('site.saving')}
          hint={say('site.savingHint')}
          on={settings.saving}
          onChange={(saving) => onSettings({ saving })}
        />
      </fieldset>
    </>
  );
}

/** The kinds that still stay visible; null, as nothing at all, where none is left. */
function without(
  reasons: SiteSettings['reasonsOff'] = [],
  reason: RemovalReason,
): NonNullable<SiteSettings['reasonsOff']> | null {
  const rest = reasons.filter((other) => other !== reason);
  return rest.length > 0 ? rest : null;
}
