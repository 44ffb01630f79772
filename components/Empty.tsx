import type { ComponentChildren } from 'preact';

export interface StateProps {
  title: string;
  /** Where it is all that the page shows, its title is the page's. */
  heading?: 'h1' | 'h2';
  children?: ComponentChildren;
}

/** Nothing here: an empty winnowing basket under an ear of grain. */
export function Empty({ title, heading: Heading = 'h2', children }: StateProps) {
  return (
    <div class="state">
      <svg class="drawing" viewBox="0 0 120 88" aria-hidden="true">
        <path
          class="stalk"
          d="M60 54V14M60 44c-8-1-12-5-13-11M60 44c8-1 12-5 13-11M60 32c-7-1-10-4-11-9M60 32c7-1 10-4 11-9"
        />
        <ellipse class="grain" cx="60" cy="11" rx="4" ry="7" />
        <ellipse class="grain" cx="46" cy="19" rx="3.5" ry="6" transform="rotate(-28 46 19)" />
        <ellipse class="grain" cx="74" cy="19" rx="3.5" ry="6" transform="rotate(28 74 19)" />
        <ellipse class="grain" cx="44" cy="31" rx="3.5" ry="6" transform="rotate(-32 44 31)" />
        <ellipse class="grain" cx="76" cy="31" rx="3.5" ry="6" transform="rotate(32 76 31)" />
        <path class="basket" d="M18 56h84c-3 17-18 27-42 27S21 73 18 56z" />
        <ellipse class="husk" cx="22" cy="44" rx="2" ry="4" transform="rotate(50 22 44)" />
        <ellipse class="husk" cx="100" cy="38" rx="2" ry="4" transform="rotate(-40 100 38)" />
      </svg>
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}

/** Something failed: the same basket, cracked. */
export function Failed({ title, heading: Heading = 'h2', children }: StateProps) {
  return (
    <div class="state" role="alert">
      <svg class="drawing" viewBox="0 0 120 88" aria-hidden="true">
        <path class="basket" d="M18 40h84c-3 26-18 42-42 42S21 66 18 40z" />
        <path class="crack" d="M62 40l-6 12 9 7-7 12 4 11" />
        <ellipse class="grain" cx="34" cy="26" rx="3.5" ry="6" transform="rotate(60 34 26)" />
        <ellipse class="husk" cx="84" cy="22" rx="2" ry="4" transform="rotate(-40 84 22)" />
      </svg>
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
