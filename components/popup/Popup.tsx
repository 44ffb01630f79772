import { useRef, useState } from 'preact/hooks';
import { openInTab } from '@/lib/open-in-tab';
import { Brand } from '../Brand';
import { Icon, type IconName } from '../Icon';
import { Loading } from '../Loading';
import { useLazy } from '../use-lazy';
import { say } from '../words';
import { ListArea } from './ListArea';

/** Asked for at once, beside what the list needs: the list is painted first, and the tab's state takes longer anyway. */
const thisPage = import('./FollowedPage');

/** The popup: this page on top, the list under it. Opening it changes nothing; closing it loses nothing. */
export function Popup() {
  const list = useRef<HTMLDivElement>(null);
  const page = useLazy(() => thisPage);
  const [isCovered, setCovered] = useState(false);
  const toaster = useLazy(() => import('../Toaster'));
  return (
    <main class={location.search ? 'popup in-tab' : 'popup'}>
      <header class="popup-head">
        <h1>
          <Brand />
        </h1>
        <PageLink icon="library" label={say('popup.openLibrary')} path="/library.html" />
        <PageLink icon="options" label={say('popup.openOptions')} path="/options.html" />
      </header>
      {page ? (
        <page.FollowedPage onCover={setCovered} />
      ) : (
        <section class="page-card quiet">
          <Loading label={say('verdict.looking')} />
        </section>
      )}
      {!isCovered && <ListArea list={list} />}
      {toaster && <toaster.Toaster onUndone={() => list.current?.focus()} />}
    </main>
  );
}

function PageLink({ icon, label, path }: { icon: IconName; label: string; path: string }) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      onClick={() => void openInTab(path)}
    >
      <Icon name={icon} />
    </button>
  );
}
