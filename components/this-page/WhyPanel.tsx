import { useState } from 'preact/hooks';
import type { PageSignal, Recognition } from '@/lib/page/contract';
import { Foreign } from '../Foreign';
import { say } from '../words';
import { cutAtQuote, quoteOf, signalSentence } from './signal-words';

const evidenceNames = {
  words: () => say('evidence.words'),
  script: () => say('evidence.script'),
  structure: () => say('evidence.structure'),
  damage: () => say('evidence.damage'),
  address: () => say('evidence.address'),
} satisfies Record<PageSignal['evidence'], () => string>;

export interface WhyPanelProps {
  recognition: Recognition;
  /** The page's, where it is known. */
  language?: string | undefined;
}

/** The signals that fired, strongest first, with their share of the evidence. */
export function WhyPanel({ recognition, language }: WhyPanelProps) {
  const [isQuoting, setQuoting] = useState(false);
  const quotes = recognition.signals.some(({ params }) => quoteOf(params) !== '');
  return (
    <>
      <p class="soft">{say('why.intro', { score: Math.min(99, Math.round(recognition.score * 100)) })}</p>
      {quotes && (
        <button
          type="button"
          class="button plain"
          aria-pressed={isQuoting}
          onClick={() => setQuoting(!isQuoting)}
        >
          {say('why.quote')}
        </button>
      )}
      <ol class="signals">
        {recognition.signals.map((signal) => (
          <li key={signal.name}>
            <p>
              {isQuoting ? <Quoting signal={signal} language={language} /> : signalSentence(signal, false)}
            </p>
            <p class="soft signal-kind">
              <span>{evidenceNames[signal.evidence]()}</span>
              <meter min={0} max={1} value={signal.weight} aria-label={say('why.share')} />
              <span>{say('why.percent', { share: Math.round(signal.weight * 100) })}</span>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

function Quoting({ signal, language }: { signal: PageSignal; language: string | undefined }) {
  const { before, quote, after } = cutAtQuote(signal);
  return (
    <>
      {before}
      {quote !== '' && <Foreign language={language}>{quote}</Foreign>}
      {after}
    </>
  );
}
