import type { Article } from '@/lib/library';
import { sendingsOf, type Sending } from '@/lib/send/queue';
import { services } from '@/lib/send/services';
import { formatExactly } from '../dates';
import { SendButtons } from '../library/SendButtons';
import { sendSentence } from '../list/send-words';
import { useLiveQuery } from '../use-live-query';
import { say } from '../words';

/** Where the article was sent, where it waits to go, and why it did not. */
export function Sendings({ article }: { article: Article }) {
  const sendings = useLiveQuery(() => sendingsOf(article.id), [article.id]).value ?? [];
  return (
    <section class="reader-sendings">
      <p class="buttons">
        <SendButtons articles={[article]} />
      </p>
      {sendings.length > 0 && (
        <ul class="soft">
          {sendings.map((sending) => (
            <li key={sending.key}>{sentenceOf(sending)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function sentenceOf({ service, state, sentAt, nextAt, problem }: Sending): string {
  const name = services.find(({ id }) => id === service)?.name ?? service;
  const reason = problem === undefined ? '' : sendSentence(problem);
  if (state === 'sent') return say('send.sent', { name, when: formatExactly(sentAt ?? 0) });
  if (state === 'failed') return say('send.failed', { name, reason });
  return say('send.waiting', { name, when: formatExactly(nextAt), reason });
}
