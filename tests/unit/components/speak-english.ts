import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing';

/** Import this first: the components then read the real English texts, as the browser would give them. */
const texts = JSON.parse(generateChromeMessagesText(await parseMessagesFile('locales/en.yml'))) as Record<
  string,
  { message: string }
>;
const builtIn: Record<string, string> = { '@@ui_locale': 'en_US', '@@bidi_dir': 'ltr' };

function filled(message: string, substitutions: string[]): string {
  return message.replaceAll(/\$(\d)/g, (_all, place: string) => substitutions[Number(place) - 1] ?? '');
}

fakeBrowser.i18n.getMessage = ((name: string, substitutions: string[] = []) =>
  builtIn[name] ?? filled(texts[name]?.message ?? '', substitutions)) as typeof fakeBrowser.i18n.getMessage;
