import { changeSettings } from '@/lib/settings';
import { Shown } from '../Shown';
import { Switch } from '../Switch';
import { attempt } from '../list/article-actions';
import { useSettings } from '../use-settings';
import { say } from '../words';

/** Whether found articles that nobody kept may go by themselves. */
export function Retention() {
  return (
    <section class="card">
      <h2>{say('retention.title')}</h2>
      <Shown live={useSettings()}>
        {({ settings }) => (
          <Switch
            label={say('retention.expire')}
            hint={say('retention.hint')}
            on={settings.expireFound}
            onChange={(expireFound) => void attempt(() => changeSettings({ expireFound }))}
          />
        )}
      </Shown>
    </section>
  );
}
