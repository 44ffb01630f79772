import { countArticles, listTallies } from '@/lib/library';
import { Brand } from '../Brand';
import { Icon, type IconName } from '../Icon';
import { useLiveQuery } from '../use-live-query';
import { useRemembered } from '../use-remembered';
import { formatNumber, languageName, say } from '../words';
import { formatRoute, VIEWS, type Route, type View } from './route';
import type { Go } from './use-route';
import { countOf } from './view-count';

const icons: Record<View, IconName> = {
  list: 'tray',
  unread: 'circle',
  starred: 'star',
  archive: 'archive',
  everything: 'library',
  duplicates: 'copy',
  trash: 'trash',
  pictures: 'chart',
};

export interface SidebarProps {
  route: Route;
  go: Go;
}

/** Views, saved searches, and what the list can be narrowed to. */
export function Sidebar({ route, go }: SidebarProps) {
  const counts = useLiveQuery(countArticles, []).value;
  return (
    <nav class="sidebar" aria-label={say('library.views')}>
      <h1>
        <Brand />
      </h1>
      <ul>
        {VIEWS.map((view) => (
          <li key={view}>
            <Place
              icon={icons[view]}
              label={say(`view.${view}`)}
              count={countOf(view, counts)}
              to={placeOf(route, { view })}
              isHere={view === route.view && route.text === ''}
              go={go}
            />
          </li>
        ))}
      </ul>
      <SavedSearches route={route} go={go} />
      <Facet name="tag" title={say('library.tags')} route={route} go={go} />
      <Facet name="language" title={say('library.languages')} route={route} go={go} />
      <Facet name="site" title={say('library.sites')} route={route} go={go} />
      <a class="button plain sidebar-options" href="/options.html">
        <Icon name="options" />
        {say('popup.openOptions')}
      </a>
    </nav>
  );
}

const placeOf = (route: Route, change: Partial<Route>): Route => ({
  ...route,
  article: null,
  text: '',
  site: '',
  tag: '',
  language: '',
  source: '',
  from: '',
  to: '',
  ...change,
});

interface PlaceProps {
  icon?: IconName;
  label: string;
  lang?: string;
  count: number | null;
  to: Route;
  isHere: boolean;
  go: Go;
}

function Place({ icon, label, count, to, isHere, go }: PlaceProps) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a class="place" href={formatRoute(to)} aria-current={isHere ? 'page' : undefined} onClick={follow}>
      {icon && <Icon name={icon} />}
      <bdi>{label}</bdi>
      {count !== null && count > 0 && <span class="place-count">{formatNumber(count)}</span>}
    </a>
  );
}

const SHOWN = 12;

interface FacetProps extends SidebarProps {
  name: 'tag' | 'language' | 'site';
  title: string;
}

function Facet({ name, title, route, go }: FacetProps) {
  const tallies = useLiveQuery(() => listTallies(name), [name]).value ?? [];
  if (tallies.length === 0) return null;
  const here = route[name];
  const shown = tallies.filter(({ name: value }, place) => place < SHOWN || value === here);
  return (
    <details class="facet" open={here !== '' || name === 'tag'}>
      <summary>{title}</summary>
      <ul>
        {shown.map(({ name: value, count }) => (
          <li key={value}>
            <Place
              label={name === 'language' ? languageName(value) : value}
              count={count}
              to={{ ...route, article: null, [name]: value === here ? '' : value }}
              isHere={value === here}
              go={go}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

function SavedSearches({ route, go }: SidebarProps) {
  const [saved, setSaved] = useRemembered<string[]>('saved-searches', []);
  const here = formatRoute({ ...route, article: null });
  const canSave = route.text !== '' && !saved.includes(route.text);
  if (saved.length === 0 && !canSave) return null;
  return (
    <section class="saved-searches" aria-label={say('library.saved')}>
      <h2>{say('library.saved')}</h2>
      <ul>
        {saved.map((text) => (
          <li key={text}>
            <Place
              icon="search"
              label={text}
              count={null}
              to={placeOf(route, { view: 'everything', text })}
              isHere={here.includes(`#/search/${encodeURIComponent(text)}`)}
              go={go}
            />
            <button
              type="button"
              class="icon-button"
              aria-label={say('library.forgetSearch', { text })}
              onClick={() => setSaved(saved.filter((other) => other !== text))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      {canSave && (
        <button type="button" class="button plain" onClick={() => setSaved([...saved, route.text])}>
          {say('library.saveSearch')}
        </button>
      )}
    </section>
  );
}
