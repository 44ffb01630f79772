import { REMOVAL_REASONS } from '@/lib/page/contract';
import { changeSettings, type Settings } from '@/lib/settings';
import { Shown } from '../Shown';
import { Switch } from '../Switch';
import { attempt } from '../list/article-actions';
import { reasonName } from '../this-page/reason-words';
import { useSettings } from '../use-settings';
import { say } from '../words';
import { Rules } from './Rules';
import { Sites } from './Sites';

export function Cleaning() {
  return (
    <>
      <Reasons />
      <Sites />
      <Rules />
    </>
  );
}

/** Which kinds of removal are hidden at all. */
function Reasons() {
  return (
    <section class="card">
      <h2>{say('cleaning.reasons')}</h2>
      <Shown live={useSettings()}>{({ settings }) => <Switches {...settings} />}</Shown>
    </section>
  );
}

function Switches({ reasonsOff }: Pick<Settings, 'reasonsOff'>) {
  return (
    <div class="columns">
      {REMOVAL_REASONS.map((reason) => (
        <Switch
          key={reason}
          label={reasonName(reason)}
          on={!reasonsOff.includes(reason)}
          onChange={(on) =>
            void attempt(() =>
              changeSettings({
                reasonsOff: on ? reasonsOff.filter((other) => other !== reason) : [...reasonsOff, reason],
              }),
            )
          }
        />
      ))}
    </div>
  );
}
