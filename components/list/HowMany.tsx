import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleQuery } from '@/lib/library';
import { countArticles, listArticles } from '@/lib/library/first-paint';
import { formatNumber, say, sayCount } from '../words';
import type { FeedQuery } from './feed';

/** Nobody is told of every letter. */
const SETTLED_MS = 700;
/** As many hits are counted; a search knows no more of them than it has read. */
const COUNTED = 100;

type Asked = Pick<FeedQuery, 'text' | 'filter'> & {
  /** What the filter asks the library for. */
  query: ArticleQuery;
};

/** Says aloud how many entries a search or a filter leaves, a moment after it changed; nothing at opening. */
export function HowMany({ text, filter, query }: Asked) {
  const [said, setSaid] = useState('');
  const isOpening = useRef(true);
  useEffect(() => {
    if (isOpening.current) {
      isOpening.current = false;
      return;
    }
    // The same number again is news too: it is said where words come, not where they stay.
    setSaid('');
    let isCurrent = true;
    const show = (sentence: string) => isCurrent && setSaid(sentence);
    const timer = setTimeout(() => {
      // What cannot be read says so in the place of the rows.
      howMany({ text, filter, query }).then(show, () => {});
    }, SETTLED_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, filter]);
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}

async function howMany({ text, filter, query }: Asked): Promise<string> {
  if (text === '') return sayCount('group.articles', await countHeld(filter));
  const { articles, next } = await listArticles({ ...query, text, limit: COUNTED });
  if (next) return say('library.atLeast', { count: formatNumber(COUNTED) });
  return sayCount('group.articles', articles.length);
}

async function countHeld(filter: Asked['filter']): Promise<number> {
  const counts = await countArticles();
  return filter === 'all' ? counts.found + counts.kept : counts[filter];
}
