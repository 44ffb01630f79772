import { findAll, type ReferenceKind } from './kind';

const PATTERN =
  /(?<![\w.-])openreview\.net\/(?:forum|pdf|attachment|references\/pdf)\?(?:[\w%=-]{1,80}&){0,4}id=([\w-]{6,20})(?![\w-])/gi;

/** Submissions on OpenReview. */
export const openreview: ReferenceKind = {
  kind: 'openreview',
  find: (text) =>
    findAll(text, PATTERN, ([, id = '']) => ({
      kind: 'openreview',
      id,
      url: `https://openreview.net/forum?id=${id}`,
    })),
};
