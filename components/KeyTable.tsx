import { say } from './words';

const rows = [
  ['/', () => say('search.label')],
  ['j  k', () => say('keys.walk')],
  ['o', () => say('keys.open')],
  ['e', () => say('action.archive')],
  ['s', () => say('action.star')],
  ['u', () => say('keys.read')],
  ['t', () => say('action.tag')],
  ['#', () => say('action.delete')],
  ['z', () => say('action.undo')],
  ['x', () => say('keys.select')],
  ['?', () => say('keys.help')],
] as const;

export function KeyTable() {
  return (
    <table class="keys">
      <tbody>
        {rows.map(([key, name]) => (
          <tr key={key}>
            <th scope="row">
              {key.split('  ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </th>
            <td>{name()}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
