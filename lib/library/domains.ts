import { db } from './store/database';
import { guarded } from './store/fault';
import type { DomainRow } from './store/rows';
import { writeLibrary } from './store/transact';
import { siteOf } from './site';

/** Notes that a spam page was recognized on a site; the page with the highest score is kept as the evidence. */
export async function recordDomain(url: string, score: number, now = Date.now()): Promise<void> {
  const domain = siteOf(url);
  if (domain === '') return;
  await writeLibrary([db.domains], async () => {
    const known = await db.domains.get(domain);
    const isStronger = !known || score > known.score;
    await db.domains.put({
      domain,
      firstSeenAt: known?.firstSeenAt ?? now,
      lastSeenAt: now,
      pages: (known?.pages ?? 0) + 1,
      score: isStronger ? score : known.score,
      example: isStronger ? url : known.example,
    });
  });
}

/** The sites on which spam was recognized, the latest first. */
export function listDomains(limit = Infinity): Promise<DomainRow[]> {
  return guarded(async () => {
    const rows = await db.domains.orderBy('lastSeenAt').toArray();
    return rows.toReversed().slice(0, limit);
  });
}

/** The user says that a site is no spam: it leaves the list. */
export function forgetDomain(url: string): Promise<void> {
  return writeLibrary([db.domains], () => db.domains.delete(siteOf(url)) as Promise<void>);
}
