import { Icon } from '../Icon';
import { Shown } from '../Shown';
import { say } from '../words';
import { Place, placeOf, type SidebarProps } from './Place';
import { formatRoute, wordsOf } from './route';
import { saveSearches, useSavedSearches } from './use-saved-searches';

/** The searches that the user saved, and the way to save the one that is open. */
export function SavedSearches({ route, go }: SidebarProps) {
  const live = useSavedSearches();
  return <Shown live={live}>{(saved) => <Searches saved={saved} route={route} go={go} />}</Shown>;
}

interface SearchesProps extends SidebarProps {
  saved: string[];
}

function Searches({ saved, route, go }: SearchesProps) {
  const here = formatRoute({ ...route, article: null });
  const text = wordsOf(route);
  const canSave = text !== '' && !saved.includes(text);
  if (saved.length === 0 && !canSave) return null;
  return (
    <section class="saved-searches" aria-label={say('library.saved')}>
      <h2>{say('library.saved')}</h2>
      <ul>
        {saved.map((words) => {
          const to = placeOf(route, { view: 'everything', text: words });
          return (
            <li key={words}>
              <Place
                icon="search"
                label={words}
                count={null}
                to={to}
                isHere={here === formatRoute(to)}
                go={go}
              />
              <button
                type="button"
                class="icon-button"
                aria-label={say('library.forgetSearch', { text: words })}
                onClick={() => saveSearches(saved.filter((other) => other !== words))}
              >
                <Icon name="close" />
              </button>
            </li>
          );
        })}
      </ul>
      {canSave && (
        <button type="button" class="button plain" onClick={() => saveSearches([...saved, text])}>
          {say('library.saveSearch')}
        </button>
      )}
    </section>
  );
}
