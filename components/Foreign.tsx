import type { ComponentChildren } from 'preact';

export interface ForeignProps {
  /** BCP 47, where it is known. */
  language?: string | undefined;
  class?: string;
  id?: string;
  children: ComponentChildren;
}

/** A page's words among ours: in a direction of their own, and in their own language for the right glyphs and voices. */
export function Foreign({ language, children, ...attributes }: ForeignProps) {
  return (
    <bdi {...attributes} {...(language && { lang: language })}>
      {children}
    </bdi>
  );
}
