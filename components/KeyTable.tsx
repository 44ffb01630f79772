import { say } from './words';

/** A place with keys of its own. */
export type KeyPlace = 'popup' | 'library';

interface KeyRow {
  keys: string[];
  name: () => string;
  /** The one place where it works; in both without it. */
  only?: KeyPlace;
}

const rows: KeyRow[] = [
  { keys: ['/'], name: () => say('search.label') },
  { keys: ['j', 'k'], name: () => say('keys.walk') },
  { keys: ['o'], name: () => say('keys.open') },
  { keys: ['e'], name: () => say('action.archive') },
  { keys: ['s'], name: () => say('action.star') },
  { keys: ['u'], name: () => say('keys.read') },
  { keys: ['t'], name: () => say('action.tag') },
  { keys: ['#'], name: () => say('action.delete') },
  { keys: ['z'], name: () => say('action.undo') },
  { keys: ['x'], name: () => say('keys.select'), only: 'library' },
  { keys: ['?'], name: () => say('keys.help') },
];

/** The keys that work at a place; without one all of them, each with where it works if not everywhere. */
export function KeyTable({ place }: { place?: KeyPlace }) {
  const shown = rows.filter(({ only }) => !place || !only || only === place);
  return (
    <table class="keys">
      <tbody>
        {shown.map(({ keys, name, only }) => (
          <tr key={keys[0]}>
            <th scope="row">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </th>
            <td>{only && !place ? say('keys.onlyLibrary', { what: name() }) : name()}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
