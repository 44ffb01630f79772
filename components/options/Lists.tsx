import { useState } from 'preact/hooks';
import type { Subscription } from '@/lib/filters/list-store';
import {
  addSubscription,
  enableSubscription,
  listSubscriptions,
  removeSubscription,
} from '@/lib/filters/subscriptions';
import { Icon } from '../Icon';
import { formatExactly } from '../dates';
import { attempt } from '../list/article-actions';
import { useLiveQuery } from '../use-live-query';
import { say, sayCount } from '../words';

/** Community lists: none is on, and nothing is fetched, until the user switches one on. */
export function Lists() {
  const lists = useLiveQuery(listSubscriptions, []).value ?? [];
  return (
    <section class="card">
      <p class="soft">{say('lists.intro')}</p>
      {lists.length === 0 && <p>{say('lists.none')}</p>}
      <ul class="lines">
        {lists.map((list) => (
          <ListLine key={list.url} list={list} />
        ))}
      </ul>
      <AddList />
    </section>
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
            {problem !== undefined && ` · ${say('lists.problem', { problem })}`}
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
