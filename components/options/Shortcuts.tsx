import { KeyTable } from '../KeyTable';
import { say } from '../words';
import { BrowserKeys } from './BrowserKeys';

export function Shortcuts() {
  return (
    <>
      <section class="card">
        <p class="soft">{say('keys.where')}</p>
        <KeyTable />
      </section>
      <BrowserKeys />
    </>
  );
}
