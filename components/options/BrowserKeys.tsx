import { browser, type Browser } from 'wxt/browser';
import { Shown } from '../Shown';
import { attempt } from '../list/article-actions';
import { useRead } from '../use-read';
import { say } from '../words';

/** Firefox for Android has no such keys. */
const readCommands = async () => (await browser.commands?.getAll()) ?? [];

/** The keys that work on any page, as they are bound in the browser now, and the way to where they are changed. */
export function BrowserKeys() {
  return (
    <section class="card">
      <p class="soft">{say('keys.browser')}</p>
      <Shown live={useRead(readCommands, [])}>{(commands) => <Bound commands={commands} />}</Shown>
    </section>
  );
}

function Bound({ commands }: { commands: Browser.commands.Command[] }) {
  if (commands.length === 0) return null;
  return (
    <>
      <table class="keys">
        <tbody>
          {commands.map(({ name = '', description, shortcut }) => (
            <tr key={name}>
              <th scope="row">{shortcut ? <kbd>{shortcut}</kbd> : say('keys.none')}</th>
              <td>{name === '_execute_action' ? say('keys.popup') : description}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" class="button" onClick={() => void attempt(openKeySettings)}>
        {say('keys.change')}
      </button>
    </>
  );
}

/** Firefox opens its own page of keys when asked; Chromium's has an address. */
async function openKeySettings(): Promise<void> {
  const { commands } = browser as unknown as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
