import * as v from 'valibot';
import { REFERENCE_KINDS } from '../../page/contract';

export const text = (characters: number) => v.pipe(v.string(), v.maxLength(characters));

/** http(s) only, whoever wrote the file. */
export const webAddress = v.pipe(
  text(8_192),
  v.check((address) => /^https?:\/\//i.test(address) && URL.canParse(address)),
);

export const referenceList = v.pipe(
  v.array(v.object({ kind: v.picklist(REFERENCE_KINDS), id: text(2_000), url: webAddress })),
  v.maxLength(200),
);
