import type { ComponentChildren } from 'preact';
import { reasonOf } from './list/reason-of';
import type { Live } from './use-live-query';
import { say } from './words';

export interface ShownProps<T> {
  live: Live<T>;
  children: (value: T) => ComponentChildren;
}

/** What was read, as `children` draw it; where it could not be read, a sentence in its place says why and what to do. */
export function Shown<T>({ live: { value, error }, children }: ShownProps<T>) {
  if (error) {
    return (
      <p role="alert" class="problem">
        {say('problem.failedRead', { reason: reasonOf(error) })}
      </p>
    );
  }
  return value === undefined ? null : <>{children(value)}</>;
}
