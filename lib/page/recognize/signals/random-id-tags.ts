import { findRandomIdTags } from '../../traces/random-id';
import { ramp, type SignalDefinition } from '../signal';

/** Rows of unrelated empty tags that share one id: padding of hacked servers. */
export const randomIdTags: SignalDefinition = {
  name: 'random-id-tags',
  evidence: 'structure',
  measure(page) {
    const tags = findRandomIdTags(page.document).reduce((sum, group) => sum + group.length, 0);
    return tags === 0 ? null : { strength: ramp(tags, 2, 8), params: { tags } };
  },
  detail: ({ tags }) => `${tags} unrelated empty elements share one meaningless id.`,
};
