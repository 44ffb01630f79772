import { readRulesOf, watchSiteRules } from '@/lib/filters/rule-store';
import { askBackground } from '@/lib/messages';
import { Icon } from '../Icon';
import { Shown } from '../Shown';
import { attempt } from '../list/article-actions';
import { announce } from '../toasts';
import { useRead } from '../use-read';
import { say } from '../words';

/** What the user pointed at on this site, as rules; each can be taken back. */
export function OwnRules({ host }: { host: string }) {
  const live = useRead(() => readRulesOf(host), [host], watchSiteRules);
  return <Shown live={live}>{(rules) => <RuleList rules={rules} />}</Shown>;
}

function RuleList({ rules }: { rules: string[] }) {
  if (rules.length === 0) return null;
  return (
    <section class="own-rules" aria-labelledby="own-rules-title">
      <h3 id="own-rules-title">{say('rules.title')}</h3>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>
            <bdi class="hidden-text">{rule}</bdi>
            <button
              type="button"
              class="icon-button"
              aria-label={say('site.takeBack', { rule })}
              title={say('hidden.putBack')}
              onClick={() => takeBack(rule)}
            >
              <Icon name="undo" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function takeBack(rule: string): void {
  void attempt(async () => {
    await askBackground('undoRule', { rule });
    announce(say('done.ruleGone'));
  });
}
