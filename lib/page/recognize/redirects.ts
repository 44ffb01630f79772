const REDIRECT =
  /^\/(?:go|out|outbound|click|clk|redirect|redir|jump|link|track|tracking|ad|ads|adv|aff|exit|away|leave|url|to|promo|partner|sponsor)(?:\.\w{2,4})?(?:\/|$)/i;

/** Whether a path is that of a script that sends its visitors on: `/go/4f2a`, `/out.php`. */
export function isRedirectPath(path: string): boolean {
  return REDIRECT.test(path);
}
