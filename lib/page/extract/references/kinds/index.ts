import { acl } from './acl';
import { arxiv } from './arxiv';
import { doi } from './doi';
import { github } from './github';
import { huggingface } from './huggingface';
import type { ReferenceKind } from './kind';
import { openreview } from './openreview';

/** Every kind of primary source that Winnow knows, papers before code: of two at one place the first is the primary one. */
export const REFERENCE_FINDERS = [
  arxiv,
  openreview,
  acl,
  doi,
  huggingface,
  github,
] as const satisfies ReferenceKind[];
