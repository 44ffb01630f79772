import { say } from '../words';
import { SORTS, sortOf, type Route, type Sort } from './route';
import type { Go } from './use-route';

const names: Record<Sort, () => string> = {
  newest: () => say('library.newest'),
  oldest: () => say('library.oldest'),
  relevance: () => say('library.best'),
};

/** The order of the list; best first is one where words are looked for. */
export function SortChoice({ route, go }: { route: Route; go: Go }) {
  const offered = SORTS.filter((sort) => sort !== 'relevance' || route.text.trim() !== '');
  return (
    <select
      class="field"
      aria-label={say('library.sort')}
      value={sortOf(route)}
      onChange={({ currentTarget }) =>
        go({ sort: SORTS.find((sort) => sort === currentTarget.value) ?? 'newest' })
      }
    >
      {offered.map((sort) => (
        <option key={sort} value={sort}>
          {names[sort]()}
        </option>
      ))}
    </select>
  );
}
