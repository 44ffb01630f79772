import { KeyTable } from '../KeyTable';
import { say } from '../words';

export function Shortcuts() {
  return (
    <section class="card">
      <p class="soft">{say('keys.where')}</p>
      <KeyTable />
      <p class="soft">{say('keys.browser')}</p>
    </section>
  );
}
