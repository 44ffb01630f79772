import { useLayoutEffect, useRef } from 'preact/hooks';
import { mended } from '../mended';
import { safeContent } from './safe-content';

/** Stored content, appended as a sanitised fragment; where none was stored, the summary in its own paragraphs. */
export function ReaderText({
  html,
  summary,
  language,
}: {
  html: string | null;
  summary: string;
  language?: string;
}) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (html !== null) place.current?.replaceChildren(mendAll(safeContent(html)));
  }, [html]);
  const lang = language ? { lang: language } : {};
  if (html !== null) return <div class="reader-text" ref={place} {...lang} />;
  return (
    <div class="reader-text" {...lang}>
      {summary.split(/\n+/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}

/** Code and formulas stay to the letter. */
const TO_THE_LETTER = 'pre, code, kbd, samp, math';

function mendAll(fragment: DocumentFragment): DocumentFragment {
  const texts = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node.parentElement?.closest(TO_THE_LETTER)) continue;
    const text = node.nodeValue ?? '';
    const shown = mended(text);
    if (shown !== text) node.nodeValue = shown;
  }
  return fragment;
}
