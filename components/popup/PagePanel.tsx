import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askBackground, askTab, POINTING, type Preview } from '@/lib/messages';
import { changeSettings } from '@/lib/settings';
import type { TabState } from '@/lib/tabs';
import { Icon } from '../Icon';
import { isComposing } from '../composing';
import { Shown } from '../Shown';
import { attempt } from '../list/article-actions';
import { OwnRules } from '../this-page/OwnRules';
import { HiddenPanel } from '../this-page/HiddenPanel';
import type { Panel } from '../this-page/PageCard';
import { SitePanel } from '../this-page/SitePanel';
import { TakePanel, untickedName } from '../this-page/TakePanel';
import { WhyPanel } from '../this-page/WhyPanel';
import { hiddenCount } from '../this-page/verdict';
import { keep } from '../use-remembered';
import { useSettings } from '../use-settings';
import { say } from '../words';
import { keepReason, savePreview } from './page-actions';
import { reportPage } from './report-page';

export interface PagePanelProps {
  panel: Panel;
  tabId: number;
  state: TabState;
  onClose: () => void;
}

/** One panel about the open page, in the place of the list. Escape or its button brings the list back. */
export function PagePanel(props: PagePanelProps) {
  const { panel, onClose } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [panel]);
  return (
    <section
      class="panel"
      id="panel"
      aria-labelledby="panel-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isComposing(event)) {
          event.preventDefault();
          onClose();
        }
      }}
    >
      <header class="panel-head">
        <h2 id="panel-title" tabIndex={-1} ref={heading}>
          {say(`panel.${panel}`)}
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={say('panel.close')}
          title={say('panel.close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <PanelBody {...props} />
    </section>
  );
}

function PanelBody({ panel, tabId, state, onClose }: PagePanelProps) {
  if (panel === 'take') {
    const take = (preview: Preview) =>
      attempt(async () => {
        await savePreview(tabId, state, preview);
        keep(untickedName(state.url), null);
        onClose();
      });
    return <TakePanel tabId={tabId} url={state.url} onTake={take} />;
  }
  return (
    <div class="panel-body">
      {panel === 'why' && state.recognition && (
        <WhyPanel recognition={state.recognition} language={state.language} />
      )}
      {panel === 'hidden' && <HiddenBlocks tabId={tabId} state={state} />}
      {panel === 'site' && state.host !== null && <SiteSwitches host={state.host} />}
      {(panel === 'site' || panel === 'why') && <WrongVerdict tabId={tabId} state={state} />}
    </div>
  );
}

function HiddenBlocks({ tabId, state }: Pick<PagePanelProps, 'tabId' | 'state'>) {
  const outline = (index: number | null) => {
    // Pointing at many blocks quickly must not raise a message each for a page that has gone away.
    askTab(tabId, 'outlineRemoval', { index }).catch(() => {});
  };
  useEffect(() => {
    const line = browser.tabs.connect(tabId, { name: POINTING, frameId: 0 });
    return () => line.disconnect();
  }, [tabId]);
  return (
    <HiddenPanel
      removals={state.removals}
      total={hiddenCount(state)}
      language={state.language}
      onOutline={outline}
      onPutBack={(index) => void attempt(() => askTab(tabId, 'putBack', { index }))}
      onKeepReason={(reason) => void attempt(() => keepReason(state.host, reason))}
    />
  );
}

function WrongVerdict({ tabId, state }: Pick<PagePanelProps, 'tabId' | 'state'>) {
  return (
    <section class="wrong-verdict">
      <h3>{say('report.title')}</h3>
      <p class="soft">{say('report.hint')}</p>
      <button type="button" class="button" onClick={() => void attempt(() => reportPage(tabId, state))}>
        {say('report.write')}
      </button>
    </section>
  );
}

function SiteSwitches({ host }: { host: string }) {
  return (
    <>
      <Shown live={useSettings(host)}>
        {(both) => (
          <SitePanel
            host={host}
            {...both}
            onSite={(change) => void attempt(() => askBackground('setSiteSwitch', { host, change }))}
            onSettings={(change) => void attempt(() => changeSettings(change))}
          />
        )}
      </Shown>
      <OwnRules host={host} />
    </>
  );
}
