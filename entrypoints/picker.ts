import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickElement } from '@/lib/filters/picker/picker';
import { askBackgroundSurely } from '@/lib/insist';

/** Injected when the user chose "Hide this": one pick, one message, gone. Whoever injects it waits for what this returns: nothing. */
export default defineUnlistedScript(() => {
  void pick();
});

async function pick(): Promise<void> {
  const say = browser.i18n.getMessage as (key: string) => string;
  const picked = await pickElement(document, { title: say('picker_title'), keys: say('picker_keys') });
  if (picked !== null) await askBackgroundSurely('elementPicked', { selector: picked.selector });
}
