import { useEffect, useState } from 'preact/hooks';
import { isReadOnly, onBlocked } from '@/lib/library';
import { useLiveQuery } from '../use-live-query';
import { say } from '../words';

/** What keeps the list from being changed or read, as long as it lasts: another window's old Winnow, or a newer list. */
export function Faults() {
  const [isBlocked, setBlocked] = useState(false);
  useEffect(() => onBlocked(() => setBlocked(true)), []);
  // Answers only once the database is open, and so no longer blocked.
  const readOnly = useLiveQuery(async () => ({ isReadOnly: await isReadOnly() }), []).value;
  if (isBlocked && !readOnly) return <Notice text={say('fault.blocked')} />;
  return readOnly?.isReadOnly ? <Notice text={say('fault.newer')} /> : null;
}

function Notice({ text }: { text: string }) {
  return (
    <p class="notice" role="alert">
      {text}
    </p>
  );
}
