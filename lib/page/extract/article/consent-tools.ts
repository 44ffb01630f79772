/**
 * The ids under which the tools that sites ask for consent with put their dialogs: OneTrust, Cookiebot, CookieYes, Complianz,
 * Quantcast, Didomi, Sourcepoint, iubenda, Borlabs, Klaro, Axeptio, Usercentrics, tarteaucitron.
 */
const TOOLS =
  /^(?:onetrust-|cybotcookiebot|cookie-law-info-|cmplz-|qc-cmp2-|didomi-|sp_message_container|iubenda-cs-|borlabscookie|klaro$|axeptio_|usercentrics-|tarteaucitron)/i;

/**
 * Whether an element is the dialog of a consent tool. Its pages of purposes and partners are whole paragraphs without links: on a
 * page with little text of its own they look more like an article than all else.
 */
export function isConsentTool(element: Element): boolean {
  return TOOLS.test(Element.prototype.getAttribute.call(element, 'id') ?? '');
}
