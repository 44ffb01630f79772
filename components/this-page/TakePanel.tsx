import type { ArticleSummary } from '@/lib/page/contract';
import { askBackground } from '@/lib/messages';
import { Empty, Failed } from '../Empty';
import { Loading } from '../Loading';
import { attempt } from '../list/article-actions';
import { reasonOf } from '../list/reason-of';
import { plainRow } from '../plain-row';
import { useRead } from '../use-read';
import { keep, useRemembered } from '../use-remembered';
import { say, sayCount } from '../words';

export interface Preview {
  title: string;
  articles: ArticleSummary[];
}

export interface TakePanelProps {
  tabId: number;
  url: string;
  /** Rejects where nothing was saved. */
  onTake: (preview: Preview) => Promise<void>;
}

/** The articles of an ordinary page, read because somebody asked; each can be unticked before it is saved. */
export function TakePanel({ tabId, url, onTake }: TakePanelProps) {
  const live = useRead(() => askBackground('previewArticles', { tabId }), [tabId]);
  if (live.error)
    return (
      <Failed title={say('take.failed')}>
        {say('problem.failedRead', { reason: reasonOf(live.error) })}
      </Failed>
    );
  const preview = live.value;
  if (preview === undefined) return <Loading label={say('take.looking')} />;
  if (preview.articles.length === 0) return <Empty title={say('take.none')}>{say('take.noneMore')}</Empty>;
  return <Choice key={url} url={url} preview={preview} onTake={onTake} />;
}

const keyOf = ({ url, title }: ArticleSummary): string => url ?? title;

function Choice({
  url,
  preview,
  onTake,
}: {
  url: string;
  preview: Preview;
  onTake: TakePanelProps['onTake'];
}) {
  // The unticked ones are remembered for this address: a popup closes at any click beside it.
  const draftName = `unticked:${url}`;
  const [left, setLeft] = useRemembered<string[]>(draftName, []);
  const chosen = preview.articles.filter((article) => !left.includes(keyOf(article)));
  const toggle = (article: ArticleSummary, on: boolean) =>
    setLeft(on ? left.filter((key) => key !== keyOf(article)) : [...left, keyOf(article)]);
  const save = () =>
    void attempt(async () => {
      await onTake({ ...preview, articles: chosen });
      keep(draftName, null);
    });
  const all = chosen.length === preview.articles.length;
  return (
    <>
      <ul class="panel-body take-list">
        {preview.articles.map((article) => (
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
        <button type="button" class="button primary" disabled={chosen.length === 0} onClick={save}>
          {sayCount('take.save', chosen.length)}
        </button>
      </div>
    </>
  );
}
