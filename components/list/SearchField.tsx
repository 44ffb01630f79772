import type { Ref } from 'preact';
import { Icon } from '../Icon';
import { isComposing } from '../composing';
import { say } from '../words';
import type { Filter } from './feed';

export interface SearchFieldProps {
  text: string;
  onText: (text: string) => void;
  field: Ref<HTMLInputElement>;
}

export function SearchField({ text, onText, field }: SearchFieldProps) {
  return (
    <div class="search-box" role="search">
      <Icon name="search" />
      <input
        ref={field}
        class="field"
        type="search"
        value={text}
        aria-label={say('search.label')}
        aria-keyshortcuts="/"
        placeholder={say('search.hint')}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !isComposing(event) && text !== '') {
            event.preventDefault();
            onText('');
          }
        }}
      />
    </div>
  );
}

const filters = ['all', 'unread', 'kept', 'starred', 'archive'] as const satisfies Filter[];

export interface FilterBarProps {
  filter: Filter;
  /** How many articles a filter holds; null where that is not known. */
  countOf: (filter: Filter) => string | null;
  onFilter: (filter: Filter) => void;
}

export function FilterBar({ filter, countOf, onFilter }: FilterBarProps) {
  return (
    <div class="filters" role="group" aria-label={say('filter.label')}>
      {filters.map((name) => (
        <button
          key={name}
          type="button"
          class="filter"
          aria-pressed={name === filter}
          onClick={() => onFilter(name)}
        >
          {say(`filter.${name}`)} <span class="filter-count">{countOf(name)}</span>
        </button>
      ))}
    </div>
  );
}
