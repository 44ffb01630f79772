import {
  ImportError,
  importFormats,
  type FileProblem,
  type ImportFormat,
  type RowProblem,
  type SkippedRow,
} from '@/lib/transfer';
import { reasonOf } from '../list/reason-of';
import { say, type MessageKey } from '../words';

const fileKeys = {
  unreadable: 'importProblem.unreadable',
  'broken-archive': 'importProblem.brokenArchive',
  'broken-json': 'importProblem.brokenJson',
  'no-list': 'importProblem.noList',
  'text-too-large': 'importProblem.textTooLarge',
  'zip-too-large': 'importProblem.zipTooLarge',
  'unpacks-too-large': 'importProblem.unpacksTooLarge',
  'line-too-large': 'importProblem.lineTooLarge',
  'not-winnow': 'importProblem.notWinnow',
  newer: 'importProblem.newer',
  unknown: 'importProblem.unknown',
} as const satisfies Record<FileProblem, MessageKey>;

const rowKeys = {
  'no-address': 'rowProblem.noAddress',
  'not-web-address': 'rowProblem.notWebAddress',
  empty: 'rowProblem.empty',
  'no-links': 'rowProblem.noLinks',
  'ends-early': 'rowProblem.endsEarly',
  'no-record': 'rowProblem.noRecord',
  'unknown-type': 'rowProblem.unknownType',
  'missing-field': 'rowProblem.missingField',
  'wrong-field': 'rowProblem.wrongField',
  'wrong-length': 'rowProblem.wrongLength',
  'impossible-value': 'rowProblem.impossibleValue',
} as const satisfies Record<RowProblem, MessageKey>;

/** Why a file was not imported and what to do next, as a sentence. */
export function importReason(error: unknown): string {
  if (!(error instanceof ImportError)) return reasonOf(error);
  const { problem, details } = error;
  const format = importFormats.find(({ name }) => name === details['format']);
  return say(fileKeys[problem], {
    ...details,
    ...(format && { format: nameOf(format) }),
    ...(problem === 'unknown' && { formats: namesOfFormats() }),
  });
}

/** Why a row was skipped, in a few words. */
export function rowWords({ problem, details = {} }: SkippedRow): string {
  return say(rowKeys[problem], details);
}

/** Every kind of file that can be imported. */
export function namesOfFormats(): string {
  return importFormats.map(nameOf).join(', ');
}

/** Programs have one name everywhere; what many programs write has one in each language. */
function nameOf({ name, label }: ImportFormat): string {
  if (name === 'netscape') return say('import.bookmarks');
  if (name === 'addresses') return say('import.addresses');
  return label ?? name;
}
