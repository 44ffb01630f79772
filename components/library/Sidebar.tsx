import { countArticles, listTallies } from '@/lib/library';
import { Brand } from '../Brand';
import { Icon, type IconName } from '../Icon';
import { useLiveQuery } from '../use-live-query';
import { languageName, say } from '../words';
import { Place, placeOf, type SidebarProps } from './Place';
import { SavedSearches } from './SavedSearches';
import { VIEWS, type View } from './route';
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
