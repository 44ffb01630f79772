import { useState } from 'preact/hooks';
import { readSiteRules, writeSiteRules } from '@/lib/filters/rule-store';
import { parseSiteRules, type LineErrorReason } from '@/lib/filters/site-rules';
import { Shown } from '../Shown';
import { attempt } from '../list/article-actions';
import { announce } from '../toasts';
import { useRead } from '../use-read';
import { say, sayCount, type MessageKey } from '../words';
import { handOut, readChosen } from './files';

const reasons = {
  'not-cosmetic': 'rules.notCosmetic',
  procedural: 'rules.procedural',
  scriptlet: 'rules.scriptlet',
  'bad-host': 'rules.badHost',
  'bad-selector': 'rules.badSelector',
  'too-long': 'rules.tooLong',
} as const satisfies Record<LineErrorReason, MessageKey>;

/** The user's own rules as text, in the syntax that ad blockers use. Bad lines are named; the others work. */
export function Rules() {
  return (
    <section class="card">
      <h2 id="rules-title">{say('rules.title')}</h2>
      <p class="soft">{say('rules.hint')}</p>
      <Shown live={useRead(readSiteRules, [])}>{(stored) => <RulesForm stored={stored} />}</Shown>
    </section>
  );
}

function RulesForm({ stored }: { stored: string }) {
  const [text, setText] = useState(stored);
  const { rules, errors } = parseSiteRules(text, isSelector);
  const save = () =>
    void attempt(async () => {
      await writeSiteRules(text);
      announce(say('rules.saved'));
    });
  const append = (read: string) => setText(`${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${read}`);
  return (
    <>
      <textarea
        class="field code"
        rows={8}
        spellcheck={false}
        aria-labelledby="rules-title"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p role="status">{sayCount('rules.count', rules.length)}</p>
      {errors.length > 0 && (
        <ul class="bad-lines">
          {errors.slice(0, 50).map(({ line, text: bad, reason }) => (
            <li key={line}>
              {say('rules.line', { line, reason: say(reasons[reason]) })} <code>{bad}</code>
            </li>
          ))}
        </ul>
      )}
      <div class="buttons">
        <button type="button" class="button primary" onClick={save}>
          {say('tags.save')}
        </button>
        <label class="button">
          {say('rules.import')}
          <input
            class="visually-hidden"
            type="file"
            accept=".txt,text/plain"
            onChange={(event) => void attempt(async () => append(await readChosen(event)))}
          />
        </label>
        <button
          type="button"
          class="button"
          onClick={() => handOut(new File([text], 'winnow-rules.txt', { type: 'text/plain' }))}
        >
          {say('rules.export')}
        </button>
      </div>
    </>
  );
}

function isSelector(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}
