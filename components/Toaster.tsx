import { useEffect } from 'preact/hooks';
import { Icon } from './Icon';
import { attempt } from './list/article-actions';
import { dismissToast, undoLast, useToast, type Toast, type Work } from './toasts';
import { useWhisper } from './whispers';
import { say } from './words';

/** Long enough to read and reach; with something to undo it stays until it is used, closed or followed by another. */
const SHOWN_MS = 6_000;

export function Toaster({ onUndone }: { onUndone?: () => void }) {
  const toast = useToast();
  const whisper = useWhisper();
  useEffect(() => {
    if (!toast || toast.undo || toast.tone || toast.work) return;
    const timer = setTimeout(dismissToast, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  const undo = () =>
    void attempt(async () => {
      await undoLast();
      onUndone?.();
    });
  return (
    <div class="toaster">
      <div role={toast?.tone ? 'alert' : 'status'}>
        {toast && <span class="visually-hidden">{toast.text}</span>}
      </div>
      <div role="status" class="visually-hidden">
        {whisper && <span key={whisper.id}>{whisper.text}</span>}
      </div>
      {toast && <Slip toast={toast} onUndo={undo} />}
    </div>
  );
}

function Slip({ toast, onUndo }: { toast: Toast; onUndo: () => void }) {
  return (
    <div class={toast.tone ? 'toast trouble' : 'toast'} key={toast.id}>
      <span aria-hidden="true">{toast.text}</span>
      {toast.undo && (
        <button type="button" class="button plain" onClick={onUndo}>
          <Icon name="undo" />
          {say('action.undo')}
        </button>
      )}
      {toast.work ? (
        <Going work={toast.work} />
      ) : (
        <button type="button" class="icon-button" aria-label={say('action.dismiss')} onClick={dismissToast}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

function Going({ work: { text, done, total, stop } }: { work: Work }) {
  return (
    <>
      <progress aria-label={text} {...(total !== undefined && { value: done, max: total })} />
      <button type="button" class="button plain" onClick={stop}>
        {say('action.stop')}
      </button>
    </>
  );
}
