import { useEffect, useRef } from 'preact/hooks';
import { KeyTable, type KeyPlace } from './KeyTable';
import { say } from './words';

/** The keys of a place, over the page; Escape or the button closes it. */
export function Help({ place, onClose }: { place: KeyPlace; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{say('keys.title')}</h2>
      <KeyTable place={place} />
      <form method="dialog">
        <button type="submit" class="button primary">
          {say('keys.close')}
        </button>
      </form>
    </dialog>
  );
}
