import type { Article } from '@/lib/library';
import { askBackground } from '@/lib/messages';
import { listConfigured } from '@/lib/send/queue';
import { services } from '@/lib/send/services';
import { attempt } from '../list/article-actions';
import { changeMany } from '../list/change-many';
import { useLiveQuery } from '../use-live-query';
import { say, sayCount } from '../words';

/** One button a service that is set up; none where none is. */
export function SendButtons({ articles }: { articles: Article[] }) {
  const configured = useLiveQuery(listConfigured, []).value ?? [];
  return (
    <>
      {services
        .filter(({ id }) => configured.includes(id))
        .map(({ id, name }) => (
          <button key={id} type="button" class="button" onClick={() => send(id, name, articles)}>
            {say('send.to', { name })}
          </button>
        ))}
    </>
  );
}

function send(service: string, name: string, articles: Article[]): void {
  void attempt(async () => {
    await changeMany(
      articles.map(({ id }) => id),
      {
        change: (articleIds) => askBackground('queueSend', { service, articleIds }),
        said: (count) => sayCount('send.queued', count, { name }),
      },
    );
  });
}
