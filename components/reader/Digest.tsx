import { useMemo } from 'preact/hooks';
import { digestOf } from '@/lib/page/extract/article/digest';
import { mended } from '../mended';
import { say } from '../words';

/** A few sentences of a long article that say most of it, marked as picked by Winnow; nothing for a short one. */
export function Digest({ text, language }: { text: string; language?: string }) {
  const sentences = useMemo(() => digestOf(text.split('\n\n'), language), [text, language]);
  if (sentences.length === 0) return null;
  return (
    <section class="digest" aria-labelledby="digest-title">
      <h2 id="digest-title">{say('digest.title')}</h2>
      <ul {...(language && { lang: language })}>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <bdi>{mended(sentence)}</bdi>
          </li>
        ))}
      </ul>
      <p class="soft">{say('digest.hint')}</p>
    </section>
  );
}
