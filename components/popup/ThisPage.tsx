import { useLayoutEffect, useState } from 'preact/hooks';
import { Failed } from '../Empty';
import { Loading } from '../Loading';
import { PageCard, type Panel } from '../this-page/PageCard';
import type { TabState } from '@/lib/tabs';
import { useLazy } from '../use-lazy';
import { useRemembered } from '../use-remembered';
import { useTabState } from '../use-tab-state';
import { say } from '../words';
import type { PagePanelProps } from './PagePanel';
import { pageActions } from './page-actions';

export interface ThisPageProps {
  tabId: number | null;
  /** A panel takes the place of the list, or gives it back. */
  onCover: (isCovering: boolean) => void;
}

/** The verdict on the open page, and under it one panel about it, in the place of the list. */
export function ThisPage({ tabId, onCover }: ThisPageProps) {
  const { state, failed } = useTabState(tabId);
  // Which panel was open is remembered for the address, so that it does not open on another page.
  const [opened, setOpened] = useRemembered('panel', { url: '', panel: '' as Panel | '' });
  // The page's menu opens the popup for its articles.
  const [isTaking, setTaking] = useState(location.hash === '#take');
  const panel = state && (isTaking ? takePanel(state) : panelOf(opened, state.url));
  useLayoutEffect(() => onCover(panel !== null), [panel !== null]);
  if (failed) return <Failed title={say('verdict.noAnswer')}>{say('verdict.noAnswerMore')}</Failed>;
  if (state === null || tabId === null) {
    return (
      <section class="page-card quiet">
        <Loading label={say('verdict.looking')} />
      </section>
    );
  }
  const show = (next: Panel | null) => {
    setTaking(false);
    setOpened({ url: state.url, panel: next ?? '' });
  };
  const close = () => {
    show(null);
    // Back to what opened it, so that a keyboard goes on from there.
    document.querySelector<HTMLElement>(`[data-panel="${panel}"]`)?.focus();
  };
  return (
    <>
      <PageCard state={state} panel={panel} onPanel={show} {...pageActions(tabId, state)} />
      {panel && <LazyPanel panel={panel} tabId={tabId} state={state} onClose={close} />}
    </>
  );
}

/** A spam page's articles are saved already, or one press away. */
const takePanel = ({ status }: TabState): Panel | null =>
  status === 'ordinary' || status === 'not-spam' ? 'take' : null;

const panelOf = (opened: { url: string; panel: Panel | '' }, url: string): Panel | null =>
  opened.url === url && opened.panel !== '' ? opened.panel : null;

/** The panels are loaded when the first of them opens. */
function LazyPanel(props: PagePanelProps) {
  const panels = useLazy(() => import('./PagePanel'));
  return panels ? <panels.PagePanel {...props} /> : <section class="panel" id="panel" />;
}
