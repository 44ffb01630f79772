import { findAll, type ReferenceKind } from './kind';

const ID = String.raw`([a-z]\d{2}-\d{4}|(?:19|20)\d{2}\.[a-z\d]{2,20}(?:-[a-z\d]{1,20})?\.\d{1,4})(?![\d-])`;
const PATTERN = new RegExp(
  String.raw`(?:(?:www\.)?(?:aclanthology\.(?:org|info)|aclweb\.org\/anthology)\/(?:papers\/)?(?:[a-z]\/[a-z]\d{2}\/)?|10\.18653\/v1\/)${ID}`,
  'gi',
);

/** Papers of the ACL Anthology, by address or by the DOI made from their identifier. */
export const acl: ReferenceKind = {
  kind: 'acl',
  find: (text) =>
    findAll(text, PATTERN, ([, written = '']) => {
      const id = /^[a-z]/i.test(written) ? written.toUpperCase() : written.toLowerCase();
      return { kind: 'acl', id, url: `https://aclanthology.org/${id}/` };
    }),
};
