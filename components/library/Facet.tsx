import { useEffect, useRef, useState } from 'preact/hooks';
import { listTallies } from '@/lib/library';
import { useLiveQuery } from '../use-live-query';
import { languageName, say } from '../words';
import { Place, type SidebarProps } from './Place';
import { useVirtualRows } from './use-virtual-rows';

/** As many as can be read at a glance. */
const SHOWN = 12;
/** Pixels at the usual text size, as in place.css. */
const ROW_HEIGHT = 32;

interface FacetProps extends SidebarProps {
  name: 'tag' | 'language' | 'site';
  title: string;
}

interface Value {
  name: string;
  count: number;
}

/** What the list can be narrowed to: those that most articles have, and all of them for the asking. */
export function Facet({ name, title, ...place }: FacetProps) {
  const [all, setAll] = useState(false);
  const values = useLiveQuery(() => listTallies(name), [name]).value ?? [];
  if (values.length === 0) return null;
  const here = place.route[name];
  const first = values.filter((value, rank) => rank < SHOWN || value.name === here);
  return (
    <details class="facet" open={here !== '' || name === 'tag'}>
      <summary>{title}</summary>
      {all ? (
        <AllValues name={name} values={values} {...place} />
      ) : (
        <ul>
          {first.map((value) => (
            <li key={value.name}>
              <ValuePlace name={name} value={value} {...place} />
            </li>
          ))}
        </ul>
      )}
      {values.length > SHOWN && (
        <button type="button" class="button plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('library.showFewer') : say('library.showAll', { count: values.length })}
        </button>
      )}
    </details>
  );
}

type OfFacet = SidebarProps & Pick<FacetProps, 'name'>;

/** In a box of its own, with only the rows in view in the DOM: a list has thousands of sites. */
function AllValues({ values, ...facet }: OfFacet & { values: Value[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
  const rowHeight = ROW_HEIGHT * scale;
  const { first, end, scrollTo } = useVirtualRows(scroller, values.length, rowHeight);
  const here = values.findIndex(({ name }) => name === facet.route[facet.name]);
  useEffect(() => {
    if (here !== -1) scrollTo(here);
  }, [here]);
  return (
    <div class="facet-all" ref={scroller}>
      <ul class="virtual-rows" style={{ blockSize: `${values.length * rowHeight}px` }}>
        {values.slice(first, end).map((value, place) => (
          <li
            key={value.name}
            class="virtual-row"
            style={{ transform: `translateY(${(first + place) * rowHeight}px)` }}
            aria-setsize={values.length}
            aria-posinset={first + place + 1}
          >
            <ValuePlace value={value} {...facet} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Narrows the list to a value, and widens it again where it is narrowed to it. */
function ValuePlace({ name, value, route, go }: OfFacet & { value: Value }) {
  const isHere = value.name === route[name];
  return (
    <Place
      label={name === 'language' ? languageName(value.name) : value.name}
      count={value.count}
      to={{ ...route, article: null, [name]: isHere ? '' : value.name }}
      isHere={isHere}
      go={go}
    />
  );
}
