import type { TabState } from '@/lib/tabs';
import { Icon, type IconName } from '../Icon';
import { say } from '../words';
import { hiddenCount, verdictOf, type Verdict } from './verdict';

export type Panel = 'why' | 'hidden' | 'site' | 'take';

export interface PageCardProps {
  state: TabState;
  panel: Panel | null;
  onPanel: (panel: Panel | null) => void;
  onShowOriginal: () => void;
  onCleanAgain: () => void;
  onCleanAnyway: () => void;
  onSave: () => void;
  onSpamAfterAll: () => void;
  onNotSpam: () => void;
  /** Lets the user point at something on the page that should be hidden on this site. */
  onHideThis: () => void;
}

const tones: Record<Verdict['tone'], IconName> = {
  grain: 'shield',
  quiet: 'check',
  asking: 'eye',
  trouble: 'warning',
};

/** The verdict on the open page and everything that can be done about it. Its actions stay in view. */
export function PageCard(props: PageCardProps) {
  const { state } = props;
  const verdict = verdictOf(state);
  return (
    <section class={`page-card ${verdict.tone}`} aria-labelledby="verdict">
      <div class="verdict-icon">
        <Icon name={state.status === 'unreadable' ? 'lock' : tones[verdict.tone]} />
      </div>
      <div class="verdict-text" role="status">
        <h2 id="verdict">{verdict.sentence}</h2>
        {verdict.more && <p class="soft">{verdict.more}</p>}
      </div>
      <div class="page-actions">
        <SaveAction {...props} />
        <MainAction {...props} />
        <PanelButtons {...props} />
      </div>
      <div class="page-actions lesser">
        <SiteButtons {...props} />
      </div>
    </section>
  );
}

function MainAction(props: PageCardProps) {
  const { state } = props;
  switch (state.status) {
    case 'cleaned':
      return <Action icon="eye" label={say('page.showOriginal')} onClick={props.onShowOriginal} />;
    case 'restored':
      return <Action primary icon="shield" label={say('page.cleanAgain')} onClick={props.onCleanAgain} />;
    case 'off':
      return <Action primary icon="shield" label={say('page.cleanNow')} onClick={props.onCleanAnyway} />;
    case 'not-spam':
      return <Action icon="undo" label={say('page.spamAfterAll')} onClick={props.onSpamAfterAll} />;
    default:
      return null;
  }
}

/** Stands where articles were found and not saved by themselves. */
function SaveAction({ state, onSave }: PageCardProps) {
  const isUnsaved = isSpam(state) && !state.private && state.saved === 0 && state.found > 0;
  return isUnsaved ? <Action primary icon="tray" label={say('page.saveNow')} onClick={onSave} /> : null;
}

const isReadable = ({ status }: TabState) => status !== 'unreadable' && status !== 'looking';
const isSpam = (state: TabState) =>
  isReadable(state) && state.status !== 'ordinary' && state.status !== 'not-spam';

function toggleOf({ panel, onPanel }: PageCardProps, name: Panel) {
  return { panel: name, expanded: panel === name, onClick: () => onPanel(panel === name ? null : name) };
}

/** What can be decided about the whole site. */
function SiteButtons(props: PageCardProps) {
  const { state, onNotSpam, onCleanAnyway, onHideThis } = props;
  if (!isReadable(state) || state.host === null) return null;
  return (
    <>
      {isSpam(state) && <Action plain label={say('page.notSpam')} onClick={onNotSpam} />}
      {state.status === 'ordinary' && <Action plain label={say('page.cleanNow')} onClick={onCleanAnyway} />}
      <Action plain label={say('page.hideThis')} onClick={onHideThis} />
      <Action plain label={say('page.site')} {...toggleOf(props, 'site')} />
    </>
  );
}

function PanelButtons(props: PageCardProps) {
  const { state } = props;
  if (!isReadable(state)) return null;
  const { recognition } = state;
  const spam = isSpam(state);
  const toggle = (name: Panel) => toggleOf(props, name);
  const hidden = hiddenCount(state);
  return (
    <>
      {!spam && <Action icon="tray" label={say('page.take')} {...toggle('take')} />}
      {spam && (recognition?.signals.length ?? 0) > 0 && (
        <Action label={say('page.why')} {...toggle('why')} />
      )}
      {spam && hidden + state.removals.length > 0 && (
        <Action label={say('page.hidden', { count: hidden })} {...toggle('hidden')} />
      )}
    </>
  );
}

interface ActionProps {
  label: string;
  icon?: IconName;
  primary?: boolean;
  plain?: boolean;
  expanded?: boolean;
  panel?: Panel;
  onClick: () => void;
}

function Action({ label, icon, primary, plain, expanded, panel, onClick }: ActionProps) {
  const look = primary ? ' primary' : plain ? ' plain' : '';
  const disclosure =
    expanded === undefined
      ? {}
      : { 'aria-expanded': expanded, 'aria-controls': 'panel', 'data-panel': panel };
  return (
    <button type="button" class={`button${look}`} onClick={onClick} {...disclosure}>
      {icon && <Icon name={icon} />}
      {label}
    </button>
  );
}
