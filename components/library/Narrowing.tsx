import { say } from '../words';
import type { Route } from './route';
import type { Go } from './use-route';

/** Narrows the list to days and a source; folded away until it is used. */
export function Narrowing({ route, go }: { route: Route; go: Go }) {
  const { from, to, source } = route;
  const isOn = from !== '' || to !== '' || source !== '';
  // The first narrowing is a place of its own, which “back” leaves; letters and digits that follow are the same one.
  const narrow = (change: Partial<Route>) => go({ ...change, article: null }, isOn ? 'replace' : 'push');
  return (
    <details class="narrowing" open={isOn}>
      <summary>{say('library.narrow')}</summary>
      <div class="narrowing-fields">
        <Day label={say('library.from')} day={from} onDay={(day) => narrow({ from: day })} />
        <Day label={say('library.to')} day={to} onDay={(day) => narrow({ to: day })} />
        <label>
          <span>{say('library.source')}</span>
          <input
            class="field"
            type="search"
            value={source}
            onInput={({ currentTarget }) => narrow({ source: currentTarget.value })}
          />
        </label>
        {isOn && (
          <button
            type="button"
            class="button plain"
            onClick={() => go({ from: '', to: '', source: '', article: null })}
          >
            {say('library.widen')}
          </button>
        )}
      </div>
    </details>
  );
}

function Day({ label, day, onDay }: { label: string; day: string; onDay: (day: string) => void }) {
  return (
    <label>
      <span>{label}</span>
      <input
        class="field"
        type="date"
        value={day}
        onChange={({ currentTarget }) => onDay(currentTarget.value)}
      />
    </label>
  );
}
