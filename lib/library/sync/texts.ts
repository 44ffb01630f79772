import * as v from 'valibot';
import { isNewer, type FieldChange, type Json, type SyncRecord } from '../../sync/record';
import { db } from '../store/database';
import type { ArticleRow, ContentRow } from '../store/rows';
import { writeArticles } from '../store/write';

/** Longer ones stay where they are: no record of a change file may be larger. */
const MAX_CHARACTERS = 1_900_000;
const LAST_MOMENT = 8_640_000_000_000_000;
const text = v.pipe(v.string(), v.maxLength(MAX_CHARACTERS));
const valueSchema = v.object({ html: text, text });

/** The text of an article that is kept for the reader, as it travels: a record of its own beside the article's. */
export function textRecord(content: ContentRow): SyncRecord | null {
  const { id, html, text: plain } = content;
  if (html.length > MAX_CHARACTERS || plain.length > MAX_CHARACTERS) return null;
  return { kind: 'text', id, fields: { content: changeOf(content) } };
}

function changeOf({ html, text: plain, savedAt }: ContentRow): FieldChange {
  return { at: savedAt, value: { html, text: plain } as Json };
}

/** Null where a server's record is no text of an article. Its HTML is not trusted: it is sanitised wherever it is shown. */
export function readText({ kind, id, fields }: SyncRecord): ContentRow | null {
  const change = fields['content'];
  if (kind !== 'text' || change === undefined || change.at > LAST_MOMENT) return null;
  const parsed = v.safeParse(valueSchema, change.value);
  return parsed.success ? { id, ...parsed.output, savedAt: change.at } : null;
}

/**
 * Keeps the texts that are newer than what is here; one whose article is not here yet waits for it. `arrived`: articles
 * that came with this merge, whose texts may have come before. Inside the merge's transaction, after the articles are written.
 */
export async function takeTexts(
  texts: readonly ContentRow[],
  arrived: readonly string[],
  isGone: (id: string) => boolean,
): Promise<void> {
  const wanted = texts.filter(({ id }) => !isGone(id));
  const ids = [...new Set([...wanted.map(({ id }) => id), ...arrived])];
  const held = new Map<string, ContentRow>();
  for (const row of await db.contents.bulkGet(ids)) if (row) held.set(row.id, row);
  const taken = new Map<string, ContentRow>();
  for (const next of wanted) {
    const known = taken.get(next.id) ?? held.get(next.id);
    if (known === undefined || isNewer(changeOf(next), changeOf(known))) taken.set(next.id, next);
  }
  await db.contents.bulkPut([...taken.values()]);
  await markKept(new Map([...held, ...taken]));
}

/** The articles say since when their text is kept, so that it is offered and searched. */
async function markKept(contents: ReadonlyMap<string, ContentRow>): Promise<void> {
  if (contents.size === 0) return;
  const rows = await db.articles
    .where('id')
    .anyOf([...contents.keys()])
    .toArray();
  const changes = rows.flatMap((before: ArticleRow) => {
    const { savedAt: contentAt } = contents.get(before.id)!;
    return before.contentAt === contentAt ? [] : [{ before, after: { ...before, contentAt } }];
  });
  await writeArticles(changes, { fromSync: true });
}
