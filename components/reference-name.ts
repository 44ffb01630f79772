import type { Reference } from '@/lib/page/contract';

const KINDS: Record<Reference['kind'], string> = {
  arxiv: 'arXiv',
  doi: 'DOI',
  github: 'GitHub',
  huggingface: 'Hugging Face',
  openreview: 'OpenReview',
  acl: 'ACL Anthology',
  link: '',
};

/** Where a reference leads, by the name that people know; '' for any other address. */
export const placeName = ({ kind }: Reference): string => KINDS[kind];
