import { useState } from 'preact/hooks';
import { askBackground } from '@/lib/messages';
import type { SyncAccount } from '@/lib/sync/account';
import { Switch } from '../Switch';
import { attempt } from '../list/article-actions';
import { announce } from '../toasts';
import { say } from '../words';
import { syncSentence } from './sync-words';
import { TextField } from './TextField';
import { useConnectionTest } from './use-connection-test';

const NEW: SyncAccount = {
  url: '',
  user: '',
  password: '',
  encrypted: true,
  settings: true,
  everyMinutes: 15,
};

/** Server, user, password and passphrase. The passphrase becomes a key at the first sync and is not kept. */
export function SyncForm({ account }: { account: SyncAccount | null }) {
  const [draft, setDraft] = useState(account ?? NEW);
  const [passphrase, setPassphrase] = useState('');
  const change = (values: Partial<SyncAccount>) => setDraft({ ...draft, ...values });
  const isPlain = /^http:/i.test(draft.url.trim());
  const ready = (): SyncAccount => ({
    ...(isPlain ? draft : withoutHttp(draft)),
    url: draft.url.trim(),
  });
  const [tested, test] = useConnectionTest(async () => {
    const { problem } = await askBackground('testSync', ready());
    return problem === undefined ? say('sync.works') : syncSentence(problem);
  });
  const save = (event: Event) => {
    event.preventDefault();
    void attempt(async () => {
      await askBackground('setSyncAccount', ready());
      await askBackground('syncNow', passphrase === '' ? {} : { passphrase });
      setPassphrase('');
    });
  };
  return (
    <form class="fields" onSubmit={save}>
      <TextField
        label={say('sync.address')}
        hint={say('sync.addressHint')}
        type="url"
        name="url"
        required
        value={draft.url}
        onValue={(url) => change({ url })}
      />
      {isPlain && (
        <>
          <p class="problem">{say('sync.httpWarning')}</p>
          <Switch
            label={say('sync.httpAnyway')}
            on={draft.allowHttp === true}
            onChange={(on) => setDraft(on ? { ...draft, allowHttp: true } : withoutHttp(draft))}
          />
        </>
      )}
      <TextField
        label={say('sync.user')}
        name="user"
        value={draft.user}
        onValue={(user) => change({ user })}
      />
      <TextField
        label={say('sync.password')}
        type="password"
        name="password"
        value={draft.password}
        onValue={(password) => change({ password })}
      />
      <Switch
        label={say('sync.encrypt')}
        hint={say('sync.encryptHint')}
        on={draft.encrypted}
        onChange={(encrypted) => change({ encrypted })}
      />
      {draft.encrypted && (
        <TextField
          label={say('sync.passphrase')}
          hint={say('sync.passphraseHint')}
          type="password"
          name="passphrase"
          required={account === null}
          value={passphrase}
          onValue={setPassphrase}
        />
      )}
      <Switch
        label={say('sync.settings')}
        hint={say('sync.settingsHint')}
        on={draft.settings}
        onChange={(settings) => change({ settings })}
      />
      {tested !== '' && <p role="status">{tested}</p>}
      <div class="buttons">
        <button type="submit" class="button primary">
          {say(account === null ? 'sync.start' : 'sync.save')}
        </button>
        <button type="button" class="button" disabled={draft.url === ''} onClick={test}>
          {say('sync.test')}
        </button>
        {account !== null && (
          <button type="button" class="button" onClick={forget}>
            {say('sync.forget')}
          </button>
        )}
      </div>
    </form>
  );
}

function withoutHttp(account: SyncAccount): SyncAccount {
  const rest = { ...account };
  delete rest.allowHttp;
  return rest;
}

function forget(): void {
  void attempt(async () => {
    await askBackground('forgetSync');
    announce(say('sync.forgotten'));
  });
}
