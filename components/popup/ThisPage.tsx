import type { ComponentChildren } from 'preact';
import { useRemembered } from '../use-remembered';
import { useTabState } from '../use-tab-state';
import { Failed, Loading } from '../Empty';
import { PageCard, type Panel } from '../this-page/PageCard';
import { useLazy } from '../use-lazy';
import { say } from '../words';

import type { PagePanelProps } from './PagePanel';
import { pageActions } from './page-actions';

/** The verdict on the open page, and under it one panel about it, or the list. */
export function ThisPage({ tabId, children }: { tabId: number | null; children: ComponentChildren }) {
  const { state, failed } = useTabState(tabId);
  // Which panel was open is remembered for the address, so that it does not open on another page.
  const [opened, setOpened] = useRemembered('panel', { url: '', panel: '' as Panel | '' });
  if (failed) return <NoAnswer>{children}</NoAnswer>;
  if (state === null || tabId === null) {
    return (
      <>
        <section class="page-card quiet">
          <Loading label={say('verdict.looking')} />
        </section>
        {children}
      </>
    );
  }
  const panel = opened.url === state.url && opened.panel !== '' ? opened.panel : null;
  const show = (next: Panel | null) => setOpened({ url: state.url, panel: next ?? '' });
  return (
    <>
      <PageCard state={state} panel={panel} onPanel={show} {...pageActions(tabId, state)} />
      {panel ? <LazyPanel panel={panel} tabId={tabId} state={state} onClose={() => show(null)} /> : children}
    </>
  );
}

function NoAnswer({ children }: { children: ComponentChildren }) {
  return (
    <>
      <Failed title={say('verdict.noAnswer')}>{say('verdict.noAnswerMore')}</Failed>
      {children}
    </>
  );
}

/** The panels are loaded when the first of them opens: the popup's first paint does not wait for them. */
function LazyPanel(props: PagePanelProps) {
  const panels = useLazy(() => import('./PagePanel'));
  return panels ? <panels.PagePanel {...props} /> : <section class="panel" id="panel" />;
}
