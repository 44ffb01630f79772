import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackground } from '@/lib/messages';

/** Registered for the sites that the user made rules for, and for no other: asks for the page's own style. */
export default defineUnlistedScript(() => {
  askBackground('applySiteRules').catch((error: unknown) => console.debug('Winnow:', error));
});
