import { recognizePage } from '../../../lib/page/recognize';
import { deservesLook } from '../../../lib/page/recognize/glance';

/** The full recognizer's score of this page, and whether a glance would have asked for it. */
export function glance(): { score: number; look: boolean } {
  return { score: recognizePage(document).score, look: deservesLook(document) };
}
