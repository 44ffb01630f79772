import type { Case } from '../corpus';
import type { Score } from './score';
export async function peerTables(_cases: readonly Case[], _scores: readonly Score[]): Promise<string> {
  return '';
}
