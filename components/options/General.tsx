import { changeSettings, type Settings } from '@/lib/settings';
import { Shown } from '../Shown';
import { Switch } from '../Switch';
import { attempt } from '../list/article-actions';
import { useSettings } from '../use-settings';
import { say } from '../words';

const THEMES = ['system', 'light', 'dark'] as const satisfies Settings['theme'][];

const change = (values: Partial<Settings>) => void attempt(() => changeSettings(values));

export function General() {
  return <Shown live={useSettings()}>{({ settings }) => <Choices settings={settings} />}</Shown>;
}

function Choices({ settings }: { settings: Settings }) {
  return (
    <>
      <section class="card">
        <h2>{say('general.automatic')}</h2>
        <Switch
          label={say('site.cleaning')}
          hint={say('site.cleaningHint')}
          on={settings.cleaning}
          onChange={(cleaning) => change({ cleaning })}
        />
        <Switch
          label={say('site.saving')}
          hint={say('site.savingHint')}
          on={settings.saving}
          onChange={(saving) => change({ saving })}
        />
      </section>
      <section class="card">
        <h2>{say('general.look')}</h2>
        <fieldset class="choices">
          <legend>{say('general.theme')}</legend>
          {THEMES.map((theme) => (
            <label key={theme}>
              <input
                type="radio"
                name="theme"
                checked={settings.theme === theme}
                onChange={() => change({ theme })}
              />
              {say(`theme.${theme}`)}
            </label>
          ))}
        </fieldset>
        <Switch
          label={say('general.badge')}
          hint={say('general.badgeHint')}
          on={settings.badge}
          onChange={(badge) => change({ badge })}
        />
        <Switch
          label={say('general.repairs')}
          hint={say('general.repairsHint')}
          on={settings.repairs}
          onChange={(repairs) => change({ repairs })}
        />
      </section>
    </>
  );
}
