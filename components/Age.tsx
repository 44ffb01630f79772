import { formatAge, formatExactly } from './dates';

/** How long ago something was; exactly when, for who points at it and not before: two formats for every row are slow to make. */
export function Age({ time }: { time: number }) {
  return (
    <time
      dateTime={new Date(time).toISOString()}
      onMouseEnter={({ currentTarget }) => {
        currentTarget.title = formatExactly(time);
      }}
    >
      {formatAge(time)}
    </time>
  );
}
