import type { RemovalReason } from '@/lib/page/contract';
import { say, type MessageKey } from '../words';

const keys = {
  ad: 'reason.ad',
  keywords: 'reason.keywords',
  'hidden-links': 'reason.hiddenLinks',
  'leaked-source': 'reason.leakedSource',
  'leaked-tag': 'reason.leakedTag',
  reading: 'reason.reading',
  junk: 'reason.junk',
  nag: 'reason.nag',
  overlay: 'reason.overlay',
  'document-title': 'reason.documentTitle',
  rule: 'reason.rule',
} as const satisfies Record<RemovalReason, MessageKey>;

/** A kind of removal in the user's words. */
export function reasonName(reason: RemovalReason): string {
  return say(keys[reason]);
}
