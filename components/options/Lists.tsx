import { useState } from 'preact/hooks';
import type { ListProblem, Subscription } from '@/lib/filters/list-store';
import {
  addSubscription,
  enableSubscription,
  listSubscriptions,
  removeSubscription,
} from '@/lib/filters/subscriptions';
import { askBackground } from '@/lib/messages';
import { Icon } from '../Icon';
import { formatExactly } from '../dates';
import { Shown } from '../Shown';
import { attempt } from '../list/article-actions';
import { withBar } from '../long-work';
import { announceTrouble } from '../toasts';
import { useLiveQuery } from '../use-live-query';
import { say, sayCount, type MessageKey } from '../words';

const problems = {
  offline: 'lists.offline',
  timeout: 'lists.timeout',
  'http-error': 'lists.httpError',
  'too-large': 'lists.tooLarge',
  'not-a-list': 'lists.notAList',
  empty: 'lists.empty',
  redirected: 'lists.redirected',
  'no-permission': 'lists.noPermission',
} as const satisfies Record<ListProblem, MessageKey>;

/** Community lists: none is on, and nothing is fetched, until the user switches one on. */
export function Lists() {
  return (
    <section class="card">
      <p class="soft">{say('lists.intro')}</p>
      <Shown live={useLiveQuery(listSubscriptions, [])}>{(lists) => <ListLines lists={lists} />}</Shown>
      <AddList />
    </section>
  );
}

function ListLines({ lists }: { lists: Subscription[] }) {
  return (
    <>
      {lists.length === 0 && <p>{say('lists.none')}</p>}
      <ul class="lines">
        {lists.map((list) => (
          <ListLine key={list.url} list={list} />
        ))}
      </ul>
      {lists.some(({ enabled }) => enabled) && <UpdateNow />}
    </>
  );
}

/** Nothing is fetched until this is pressed, or the daily alarm of a list that was switched on comes round. */
function UpdateNow() {
  const [busy, setBusy] = useState(false);
  const update = async () => {
    setBusy(true);
    await attempt(() =>
      withBar(say('lists.updating'), ({ signal }) => {
        signal.addEventListener('abort', () => void attempt(() => askBackground('stopLists')));
        return askBackground('refreshLists', { force: true });
      }),
    );
    setBusy(false);
  };
  return (
    <p role="status">
      <button type="button" class="button" disabled={busy} onClick={() => void update()}>
        {say(busy ? 'lists.updating' : 'lists.update')}
      </button>
    </p>
  );
}

function ListLine({ list }: { list: Subscription }) {
  const { url, title, kind, enabled, rules, fetchedAt, problem } = list;
  return (
    <li>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={enabled}
          onChange={({ currentTarget }) => void attempt(() => enableSubscription(url, currentTarget.checked))}
        />
        <span>
          <bdi>{title}</bdi> <span class="chip">{say(`lists.${kind}`)}</span>
          <span class="hint">
            <bdi>{url}</bdi>
          </span>
          <span class="hint">
            {fetchedAt === undefined
              ? say('lists.notYet')
              : `${sayCount('rules.count', rules)} · ${formatExactly(fetchedAt)}`}
            {problem !== undefined && ` · ${say(problems[problem])}`}
            {problem !== undefined && fetchedAt !== undefined && ` ${say('lists.lastGood')}`}
          </span>
        </span>
      </label>
      <button
        type="button"
        class="icon-button"
        aria-label={say('lists.remove', { title })}
        title={say('lists.remove', { title })}
        onClick={() => void attempt(() => removeSubscription(url))}
      >
        <Icon name="trash" />
      </button>
    </li>
  );
}

function AddList() {
  const [url, setUrl] = useState('');
  const [kind, setKind] = useState<Subscription['kind']>('domains');
  const add = (event: Event) => {
    event.preventDefault();
    // The field takes any address, one of a mail or a file too.
    if (!/^https?:\/\//i.test(url.trim())) return announceTrouble(say('lists.badAddress'));
    void attempt(async () => {
      await addSubscription(url.trim(), kind);
      setUrl('');
    });
  };
  return (
    <form class="add-list" onSubmit={add}>
      <label>
        <span>{say('lists.address')}</span>
        <input
          class="field"
          type="url"
          required
          value={url}
          placeholder="https://"
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{say('lists.kind')}</span>
        <select
          class="field"
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value === 'cosmetic' ? 'cosmetic' : 'domains')}
        >
          <option value="domains">{say('lists.domains')}</option>
          <option value="cosmetic">{say('lists.cosmetic')}</option>
        </select>
      </label>
      <button type="submit" class="button primary">
        {say('lists.add')}
      </button>
    </form>
  );
}
