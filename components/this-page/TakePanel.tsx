import type { ArticleSummary } from '@/lib/page/contract';
import { askBackground, type Preview } from '@/lib/messages';
import { Empty, Failed } from '../Empty';
import { Loading } from '../Loading';
import { reasonOf } from '../list/reason-of';
import { plainRow } from '../plain-row';
import { useRead } from '../use-read';
import { useRemembered } from '../use-remembered';
import { say, sayCount } from '../words';

export interface TakePanelProps {
  tabId: number;
  url: string;
  onTake: (preview: Preview) => Promise<unknown>;
}

/** The articles of an ordinary page, read because somebody asked; each can be unticked before it is saved. */
export function TakePanel({ tabId, url, onTake }: TakePanelProps) {
  const live = useRead(async () => {
    const preview = await askBackground('previewArticles', { tabId });
    const { knownAmong } = await import('@/lib/library/known');
    return { preview, known: await knownAmong(url, preview.articles) };
  }, [tabId]);
  if (live.error)
    return (
      <Failed title={say('take.failed')}>
        {say('problem.failedRead', { reason: reasonOf(live.error) })}
      </Failed>
    );
  if (live.value === undefined) return <Loading label={say('take.looking')} />;
  if (live.value.preview.articles.length === 0)
    return <Empty title={say('take.none')}>{say('take.noneMore')}</Empty>;
  return <Choice key={url} url={url} {...live.value} onTake={onTake} />;
}

/** Where the choice is remembered until it is saved. */
export const untickedName = (url: string) => `unticked:${url}`;

const keyOf = ({ url, title }: ArticleSummary): string => url ?? title;

interface ChoiceProps extends Pick<TakePanelProps, 'url' | 'onTake'> {
  preview: Preview;
  /** By place: whether it is in the list already. */
  known: boolean[];
}

function Choice({ url, preview, known, onTake }: ChoiceProps) {
  // The unticked ones are remembered for this address: a popup closes at any click beside it.
  const [left, setLeft] = useRemembered(
    untickedName(url),
    preview.articles.filter((_, place) => known[place]).map(keyOf),
  );
  const chosen = preview.articles.filter((article) => !left.includes(keyOf(article)));
  const toggle = (article: ArticleSummary, on: boolean) =>
    setLeft(on ? left.filter((key) => key !== keyOf(article)) : [...left, keyOf(article)]);
  const all = chosen.length === preview.articles.length;
  return (
    <>
      <ul class="panel-body take-list">
        {preview.articles.map((article, place) => (
          <li key={keyOf(article)}>
            <label>
              <input
                type="checkbox"
                checked={!left.includes(keyOf(article))}
                onChange={(event) => toggle(article, event.currentTarget.checked)}
              />
              <span {...(article.language && { lang: article.language })}>
                <bdi>{plainRow(article.title) || say('list.untitled')}</bdi>
                <bdi class="soft">{plainRow(article.summary)}</bdi>
              </span>
              {known[place] && <span class="chip">{say('take.known')}</span>}
            </label>
          </li>
        ))}
      </ul>
      <div class="take-foot">
        <button
          type="button"
          class="button plain"
          onClick={() => setLeft(all ? preview.articles.map(keyOf) : [])}
        >
          {say(all ? 'take.noneTicked' : 'take.allTicked')}
        </button>
        <button
          type="button"
          class="button primary"
          disabled={chosen.length === 0}
          onClick={() => void onTake({ ...preview, articles: chosen })}
        >
          {sayCount('take.save', chosen.length)}
        </button>
      </div>
    </>
  );
}
