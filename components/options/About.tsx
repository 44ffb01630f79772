import { versionOfWinnow } from '@/lib/version';
import { say } from '../words';

/** What runs inside Winnow, each under its own licence; names are not translated. */
const PARTS = [
  ['Dexie', 'Apache-2.0'],
  ['Preact', 'MIT'],
  ['Readability', 'Apache-2.0'],
  ['DOMPurify', 'MPL-2.0 / Apache-2.0'],
  ['Valibot', 'MIT'],
  ['Papa Parse', 'MIT'],
  ['fflate', 'MIT'],
  ['@ghostery/adblocker', 'MPL-2.0'],
] as const;

export function About() {
  return (
    <>
      <section class="card">
        <p>{say('about.version', { version: versionOfWinnow() })}</p>
        <p>{say('about.licence')}</p>
      </section>
      <section class="card">
        <h2>{say('about.privacy')}</h2>
        <p>{say('privacy.local')}</p>
        <p>{say('privacy.access')}</p>
        <p>{say('privacy.yours')}</p>
      </section>
      <section class="card">
        <h2>{say('about.parts')}</h2>
        <ul class="lines">
          {PARTS.map(([name, licence]) => (
            <li key={name}>
              <span>{name}</span> <span class="soft">{licence}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
