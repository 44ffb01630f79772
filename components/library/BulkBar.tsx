import { deleteAtOnce, deleteSoon, idsInTrash, keepInTrash, restore, tag, type Article } from '@/lib/library';
import { articleActions, attempt } from '../list/article-actions';
import { changeMany, type ManyChanges } from '../list/change-many';
import { splitTags } from '../list/TagEditor';
import { useState } from 'preact/hooks';
import { say, sayCount } from '../words';
import { SendButtons } from './SendButtons';
import type { View } from './route';
import type { Selection } from './use-selection';

export interface BulkBarProps {
  view: View;
  chosen: Article[];
  selection: Selection;
  /** All that stand at this place, read as far as need be; null where that was stopped. */
  readAll: () => Promise<Article[] | null>;
}

/** What can be done with all ticked articles at once; shown while any is ticked. */
export function BulkBar({ view, chosen, selection, readAll }: BulkBarProps) {
  const [tagging, setTagging] = useState(false);
  if (chosen.length === 0) return null;
  const selectAll = () =>
    void attempt(async () => {
      const all = await readAll();
      if (all) selection.all(all);
    });
  return (
    <div class="bulk" role="toolbar" aria-label={say('bulk.label')}>
      <strong>{sayCount('bulk.chosen', chosen.length)}</strong>
      {view === 'trash' ? (
        <TrashActs chosen={chosen} selection={selection} />
      ) : (
        <Acts chosen={chosen} onTag={() => setTagging(!tagging)} />
      )}
      <Act label={say('bulk.all')} onClick={selectAll} />
      <Act label={say('bulk.none')} onClick={selection.clear} />
      {tagging && <BulkTags chosen={chosen} onDone={() => setTagging(false)} />}
    </div>
  );
}

/** More are not the same article, and hardly meant. */
const MOST_MERGED = 20;

function Acts({ chosen, onTag }: { chosen: Article[]; onTag: () => void }) {
  const unread = chosen.some(({ readAt }) => readAt === undefined);
  const unstarred = chosen.some(({ starredAt }) => starredAt === undefined);
  const listed = chosen.some(({ archivedAt }) => archivedAt === undefined);
  return (
    <>
      <Act label={say('action.keep')} onClick={() => articleActions.keep(chosen)} />
      <Act
        label={say(unread ? 'action.read' : 'action.unread')}
        onClick={() => articleActions.read(chosen, unread)}
      />
      <Act
        label={say(unstarred ? 'action.star' : 'action.unstar')}
        onClick={() => articleActions.star(chosen, unstarred)}
      />
      <Act label={say('action.tag')} onClick={onTag} />
      <Act
        label={say(listed ? 'action.archive' : 'action.unarchive')}
        onClick={() => articleActions.archive(chosen, listed)}
      />
      {chosen.length > 1 && chosen.length <= MOST_MERGED && (
        <Act label={say('bulk.merge')} onClick={() => articleActions.merge(chosen)} />
      )}
      <SendButtons articles={chosen} />
      <Act label={say('action.delete')} onClick={() => articleActions.discard(chosen)} />
    </>
  );
}

function TrashActs({ chosen, selection }: Pick<BulkBarProps, 'chosen' | 'selection'>) {
  const ids = chosen.map(({ id }) => id);
  const run = (changes: ManyChanges) =>
    void attempt(async () => {
      await changeMany(ids, changes);
      selection.clear();
    });
  const putBack = () => run({ change: restore, said: (count) => sayCount('done.unarchived', count) });
  const deleteForGood = () =>
    run({
      change: deleteSoon,
      said: sayDeleted,
      undo: keepInTrash,
    });
  return (
    <>
      <Act label={say('action.restore')} onClick={putBack} />
      <Act label={say('bulk.deleteForever')} danger onClick={deleteForGood} />
    </>
  );
}

const sayDeleted = (count: number) => sayCount('done.deletedForever', count);

/** Everything in the trash goes for good, soon: an undo brings it back. On a full disk it goes at once, which frees space. */
export function EmptyTrash() {
  return <Act label={say('bulk.empty')} onClick={() => void attempt(emptyWithUndo)} />;
}

async function emptyWithUndo(): Promise<void> {
  await changeMany(await idsInTrash(), {
    change: deleteSoon,
    said: sayDeleted,
    undo: keepInTrash,
    whenFull: deleteAtOnce,
  });
}

function BulkTags({ chosen, onDone }: { chosen: Article[]; onDone: () => void }) {
  const [text, setText] = useState('');
  const save = (event: Event) => {
    event.preventDefault();
    const add = splitTags(text);
    void attempt(async () => {
      await changeMany(
        chosen.map(({ id }) => id),
        {
          change: (ids) => tag(ids, { add }),
          said: () => say('done.tagged'),
          undo: (ids) => tag(ids, { remove: add }),
        },
      );
      onDone();
    });
  };
  return (
    <form class="tag-editor" onSubmit={save}>
      <label>
        <span class="visually-hidden">{say('bulk.addTags')}</span>
        <input
          class="field"
          value={text}
          placeholder={say('bulk.addTags')}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button primary">
        {say('tags.save')}
      </button>
    </form>
  );
}

function Act({ label, danger = false, onClick }: { label: string; danger?: boolean; onClick: () => void }) {
  return (
    <button type="button" class={danger ? 'button danger' : 'button plain'} onClick={onClick}>
      {label}
    </button>
  );
}
