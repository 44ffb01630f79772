import * as v from 'valibot';
import { isNewer, type FieldChange, type Json, type SyncRecord } from '../../sync/record';
import { CHANGEABLE_FIELDS, type Article, type ChangeableField } from '../article';
import { HISTORY_FIELDS, type HistoryField } from './rows';
import { referenceList, text } from './shapes';
import { addSightings, SIGHTINGS, sightingFields } from './sightings';

type Fields = SyncRecord['fields'];

/** The last moment that a date can name. A clock beyond it could never be overtaken. */
const LAST_MOMENT = 8_640_000_000_000_000;
const time = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_MOMENT)));

/** What another device may say of each field. Whatever else a server sends is left out. */
const VALUES: Record<ChangeableField, v.GenericSchema> = {
  state: v.picklist(['found', 'kept']),
  title: text(4_000),
  summary: text(200_000),
  readAt: time,
  archivedAt: time,
  starredAt: time,
  deletedAt: time,
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  tags: v.pipe(v.array(text(200)), v.maxLength(1_000)),
  note: text(1_000_000),
  ownReferences: v.nullable(referenceList),
};

/** What a field is before anybody touched it. */
const UNTOUCHED: Partial<Record<ChangeableField, Json>> = {
  state: 'found',
  title: '',
  summary: '',
  progress: 0,
  tags: [],
  note: '',
};

/** The named fields of an article with their times; one that nobody touched says nothing. */
export function fieldsOf(
  article: Article,
  names: readonly string[] = [...CHANGEABLE_FIELDS, SIGHTINGS],
): { [name: string]: FieldChange } {
  const fields: Fields = names.includes(SIGHTINGS) ? sightingFields(article) : {};
  for (const name of CHANGEABLE_FIELDS) {
    if (!names.includes(name)) continue;
    const change = fieldOf(article, name);
    if (change.at > 0 || !isUntouched(name, change.value)) fields[name] = change;
  }
  return fields;
}

function fieldOf(article: Article, name: ChangeableField): FieldChange {
  return { at: article.changedAt[name] ?? 0, value: (article[name] as Json | undefined) ?? null };
}

function isUntouched(name: ChangeableField, value: Json): boolean {
  return JSON.stringify(value) === JSON.stringify(UNTOUCHED[name] ?? null);
}

/** Whether a foreign change of a field takes the place of the article's own. The same answer on every device. */
export function beats(article: Article, name: ChangeableField, change: FieldChange): boolean {
  const own = fieldOf(article, name);
  if (own.at === 0 && change.at === 0 && isUntouched(name, own.value))
    return !isUntouched(name, change.value);
  return isNewer(change, own);
}

/** A text that lost against another device's. */
export interface Lost {
  field: HistoryField;
  value: string | string[];
  at: number;
}

/** An article with those foreign changes that are newer; the same object where none is. */
export function applyFields<Row extends Article>(row: Row, fields: Fields): { row: Row; lost: Lost[] } {
  const lost: Lost[] = [];
  let next: Row | null = null;
  for (const name of CHANGEABLE_FIELDS) {
    const change = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (change === undefined || change.at > LAST_MOMENT) continue;
    const parsed = v.safeParse(VALUES[name], change.value);
    if (!parsed.success) continue;
    const current = next ?? row;
    const wins = beats(current, name, change);
    const loser = wins ? fieldOf(current, name) : change;
    if (isHistory(name) && isWorthKeeping(name, loser, wins ? change : fieldOf(current, name)))
      lost.push({ field: name, value: loser.value as Lost['value'], at: loser.at });
    if (!wins) continue;
    next ??= { ...row, changedAt: { ...row.changedAt } };
    if (change.at > 0) next.changedAt[name] = change.at;
    if (change.value === null) delete next[name as 'readAt'];
    else Object.assign(next, { [name]: parsed.output });
  }
  return { row: addSightings(next ?? row, fields), lost };
}

const isHistory = (name: string): name is HistoryField =>
  (HISTORY_FIELDS as readonly string[]).includes(name);

function isWorthKeeping(name: ChangeableField, loser: FieldChange, winner: FieldChange): boolean {
  return !isUntouched(name, loser.value) && JSON.stringify(loser.value) !== JSON.stringify(winner.value);
}
