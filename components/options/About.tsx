import { versionOfWinnow } from '@/lib/version';
import { Shown } from '../Shown';
import { useRead } from '../use-read';
import { say } from '../words';
import { LICENCES, readParts, type Part } from './shipped-parts';

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
        <Shown live={useRead(readParts, [])}>{(parts) => <Parts parts={parts} />}</Shown>
      </section>
    </>
  );
}

function Parts({ parts }: { parts: Part[] }) {
  return (
    <>
      <ul class="lines">
        {parts.map(({ name, licence }) => (
          <li key={name}>
            <span>{name}</span> <span class="soft">{licence}</span>
          </li>
        ))}
      </ul>
      <a href={LICENCES}>{say('about.licences')}</a>
    </>
  );
}
