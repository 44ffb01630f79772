import { useState } from 'preact/hooks';
import { askBackground } from '@/lib/messages';
import { getConfig, setConfig } from '@/lib/send/queue';
import type { SendService, ServiceConfig } from '@/lib/send/service';
import { services } from '@/lib/send/services';
import { Shown } from '../Shown';
import { attempt } from '../list/article-actions';
import { sendSentence } from '../list/send-words';
import { announce } from '../toasts';
import { useLiveQuery } from '../use-live-query';
import { say, type MessageKey } from '../words';
import { TextField } from './TextField';
import { useConnectionTest } from './use-connection-test';

/** Where articles can be sent, one by one and only when the user says so. */
export function SendTo() {
  return (
    <>
      <section class="card">
        <p class="soft">{say('send.intro')}</p>
      </section>
      {services.map((service) => (
        <ServiceCard key={service.id} service={service} />
      ))}
    </>
  );
}

function ServiceCard({ service }: { service: SendService }) {
  const live = useLiveQuery(async () => ({ config: await getConfig(service.id) }), [service.id]);
  return (
    <section class="card">
      <h2>
        <bdi>{service.name}</bdi>
      </h2>
      <Shown live={live}>
        {({ config }) => <ServiceForm key={String(config !== null)} service={service} config={config} />}
      </Shown>
    </section>
  );
}

function ServiceForm({ service, config }: { service: SendService; config: ServiceConfig | null }) {
  const [draft, setDraft] = useState<ServiceConfig>(config ?? {});
  const { id } = service;
  const [tested, test] = useConnectionTest(async () => {
    const { problem } = await askBackground('testService', { service: id, config: draft });
    return problem === undefined ? say('send.works') : sendSentence(problem);
  });
  const save = (event: Event) => {
    event.preventDefault();
    void attempt(async () => {
      await setConfig(id, draft);
      announce(say('send.saved', { name: service.name }));
    });
  };
  return (
    <form class="fields" onSubmit={save}>
      {service.fields.map(({ name, kind, optional }) => (
        <TextField
          key={name}
          label={say(`sendField.${name}` as MessageKey)}
          type={kind === 'secret' ? 'password' : kind === 'address' ? 'url' : 'text'}
          name={`${id}-${name}`}
          required={optional !== true}
          value={draft[name] ?? ''}
          onValue={(value) => setDraft({ ...draft, [name]: value })}
        />
      ))}
      {tested !== '' && <p role="status">{tested}</p>}
      <div class="buttons">
        <button type="submit" class="button primary">
          {say(config === null ? 'send.use' : 'sync.save')}
        </button>
        <button type="button" class="button" onClick={test}>
          {say('sync.test')}
        </button>
        {config !== null && (
          <button type="button" class="button" onClick={() => void attempt(() => setConfig(id, null))}>
            {say('send.forget')}
          </button>
        )}
      </div>
    </form>
  );
}
