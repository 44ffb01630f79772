import { Icon, type IconName } from '../Icon';
import { formatNumber } from '../words';
import { formatRoute, UNNARROWED, type Route } from './route';
import type { Go } from './use-route';

export interface SidebarProps {
  route: Route;
  go: Go;
}

/** Another place than where one is: nothing of this one's narrowing goes along. */
export const placeOf = (route: Route, change: Partial<Route>): Route => ({
  ...route,
  article: null,
  ...UNNARROWED,
  ...change,
});

interface PlaceProps {
  icon?: IconName;
  label: string;
  count: number | null;
  to: Route;
  isHere: boolean;
  go: Go;
}

/** A link to a place in the library. */
export function Place({ icon, label, count, to, isHere, go }: PlaceProps) {
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
