import { useEffect, useRef } from 'preact/hooks';
import { KeyTable } from './KeyTable';
import { say } from './words';

/** The keys, over the page; Escape or the button closes it. */
export function Help({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{say('keys.title')}</h2>
      <KeyTable />
      <form method="dialog">
        <button type="submit" class="button primary">
          {say('keys.close')}
        </button>
      </form>
    </dialog>
  );
}
