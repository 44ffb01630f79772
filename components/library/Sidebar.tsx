import { countArticles } from '@/lib/library';
import { Brand } from '../Brand';
import { Icon, type IconName } from '../Icon';
import { useLiveQuery } from '../use-live-query';
import { say } from '../words';
import { Facet } from './Facet';
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
