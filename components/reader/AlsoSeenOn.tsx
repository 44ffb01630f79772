import { listMerges, splitMerge, type Article } from '@/lib/library';
import { attempt } from '../list/article-actions';
import { announce } from '../toasts';
import { useLiveQuery } from '../use-live-query';
import { formatAge, formatExactly } from '../dates';
import { Foreign } from '../Foreign';
import { plainRow } from '../plain-row';
import { say } from '../words';

/** The page where the article was found, and every other page that had it too. */
export function AlsoSeenOn({ article }: { article: Article }) {
  const first = { url: article.foundOn.url, title: article.foundOn.title, seenAt: article.savedAt };
  return (
    <section class="seen-on" aria-labelledby="seen-on-title">
      <h2 id="seen-on-title">{say('reader.seenOn')}</h2>
      <ul>
        {[first, ...article.alsoSeenOn].map(({ url, title, seenAt }) => (
          <li key={`${url} ${seenAt}`}>
            <SeenLink url={url} title={title} />{' '}
            <time class="soft" dateTime={new Date(seenAt).toISOString()} title={formatExactly(seenAt)}>
              {formatAge(seenAt)}
            </time>
          </li>
        ))}
      </ul>
      <Merges article={article} />
    </section>
  );
}

function split(id: string): void {
  void attempt(async () => {
    await splitMerge(id);
    announce(say('done.split'));
  });
}

/** Copies under other addresses that became one entry with this one; each can be an entry of its own again. */
function Merges({ article }: { article: Article }) {
  const merges = useLiveQuery(() => listMerges(article.id), [article.id]).value ?? [];
  if (merges.length === 0) return null;
  return (
    <>
      <h3>{say('reader.merged')}</h3>
      <ul>
        {merges.map(({ id, absorbed, mergedAt }) => (
          <li key={id}>
            <Foreign language={absorbed.language}>{plainRow(absorbed.title)}</Foreign>{' '}
            <bdi class="soft">{absorbed.site}</bdi>{' '}
            <time class="soft" dateTime={new Date(mergedAt).toISOString()} title={formatExactly(mergedAt)}>
              {formatAge(mergedAt)}
            </time>
            <button type="button" class="button plain" onClick={() => split(id)}>
              {say('reader.split')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A mirror's title can be stuffed with explicit words; the host says where it was as well. */
function SeenLink({ url, title }: { url: string; title: string }) {
  const host = hostOf(url);
  if (host === null) return <bdi>{plainRow(title)}</bdi>;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      <bdi>{host}</bdi>
    </a>
  );
}

function hostOf(url: string): string | null {
  try {
    const { protocol, host } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? host : null;
  } catch {
    return null;
  }
}
