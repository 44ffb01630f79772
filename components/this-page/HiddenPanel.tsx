import { useState } from 'preact/hooks';
import type { RemovalReason } from '@/lib/page/contract';
import type { TabState } from '@/lib/tabs';
import { Foreign } from '../Foreign';
import { Icon } from '../Icon';
import { formatNumber, sayCount, say } from '../words';
import { reasonName } from './reason-words';

type HiddenBlock = TabState['removals'][number];

export interface HiddenPanelProps {
  removals: HiddenBlock[];
  /** How many there are in all; the tab state holds the first ones only. */
  total: number;
  /** The page's, where it is known. */
  language?: string | undefined;
  onOutline: (index: number | null) => void;
  onPutBack: (index: number) => void;
  /** Blocks of this kind shall stay visible on this site. */
  onKeepReason: (reason: RemovalReason) => void;
}

/** Kinds whose texts are likely to be explicit: they stay folded until somebody asks to see them. */
const EXPLICIT: ReadonlySet<RemovalReason> = new Set(['keywords', 'hidden-links', 'document-title']);

/** What was hidden, grouped by reason. Pointing at a block outlines it on the page; each can be put back. */
export function HiddenPanel({ removals, total, onOutline, ...acts }: HiddenPanelProps) {
  const groups = groupByReason(removals);
  return (
    <div class="hidden-groups" onMouseLeave={() => onOutline(null)}>
      <p class="soft">{say('hidden.intro')}</p>
      {[...groups].map(([reason, blocks]) => (
        <ReasonGroup key={reason} reason={reason} blocks={blocks} onOutline={onOutline} {...acts} />
      ))}
      {total > removals.length && <p class="soft">{sayCount('hidden.more', total - removals.length)}</p>}
    </div>
  );
}

function groupByReason(removals: HiddenBlock[]): Map<RemovalReason, HiddenBlock[]> {
  const groups = new Map<RemovalReason, HiddenBlock[]>();
  for (const removal of removals)
    groups.set(removal.reason, [...(groups.get(removal.reason) ?? []), removal]);
  return groups;
}

interface ReasonGroupProps extends Omit<HiddenPanelProps, 'removals' | 'total'> {
  reason: RemovalReason;
  blocks: HiddenBlock[];
}

function ReasonGroup({ reason, blocks, language, onOutline, onPutBack, onKeepReason }: ReasonGroupProps) {
  const [shown, setShown] = useState(!EXPLICIT.has(reason));
  return (
    <section class="hidden-group">
      <h3>
        {reasonName(reason)} <span class="chip">{formatNumber(blocks.length)}</span>
        {EXPLICIT.has(reason) && (
          <button type="button" class="button plain" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {say(shown ? 'hidden.fold' : 'hidden.show')}
          </button>
        )}
        <button
          type="button"
          class="icon-button reason-off"
          aria-label={say('hidden.keepHere', { reason: reasonName(reason) })}
          title={say('hidden.keepHere', { reason: reasonName(reason) })}
          onClick={() => onKeepReason(reason)}
        >
          <Icon name="eye" />
        </button>
      </h3>
      <ul>
        {blocks.map((block) => (
          <li
            key={block.index}
            class={block.putBack ? 'hidden-block put-back' : 'hidden-block'}
            onMouseEnter={() => onOutline(block.index)}
            onFocusCapture={() => onOutline(block.index)}
            onBlurCapture={() => onOutline(null)}
          >
            <span class="hidden-text" id={`hidden-${block.index}`}>
              {shown ? (
                <HiddenText text={block.text} language={language} />
              ) : (
                <span class="soft">{say('hidden.folded', { count: [...block.text].length })}</span>
              )}
            </span>
            {block.putBack ? (
              <span class="chip">{say('hidden.isBack')}</span>
            ) : (
              <button
                type="button"
                class="icon-button"
                aria-label={say('hidden.putBack')}
                aria-describedby={`hidden-${block.index}`}
                title={say('hidden.putBack')}
                onClick={() => onPutBack(block.index)}
              >
                <Icon name="undo" />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function HiddenText({ text, language }: { text: string; language: string | undefined }) {
  if (text === '') return <>{say('hidden.noText')}</>;
  return <Foreign language={language}>{text}</Foreign>;
}
