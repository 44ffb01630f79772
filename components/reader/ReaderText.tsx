import { useLayoutEffect, useRef } from 'preact/hooks';
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
    if (html !== null) place.current?.replaceChildren(safeContent(html));
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
