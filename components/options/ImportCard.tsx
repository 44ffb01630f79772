import { useRef, useState } from 'preact/hooks';
import { importArticles, undoImport, type ImportCounts, type ImportReport } from '@/lib/transfer';
import { isStopped } from '../is-stopped';
import { attempt } from '../list/article-actions';
import { withBar } from '../long-work';
import { announce } from '../toasts';
import { say, sayCount } from '../words';
import { importReason, namesOfFormats, rowWords } from './import-words';
import { tendWhileIdle } from './tend-while-idle';

type Step =
  | { at: 'choosing'; problem?: string }
  | { at: 'reading' | 'importing'; counts: ImportCounts }
  | { at: 'previewed'; file: File; report: ImportReport }
  | { at: 'done'; report: ImportReport };

const NONE: ImportCounts = { rows: 0, added: 0, known: 0, changed: 0, skipped: 0 };

/** A file is read and counted first; nothing changes until the user has seen the counts. Cancelling takes everything back. */
export function ImportCard() {
  const [step, setStep] = useState<Step>({ at: 'choosing' });
  const abort = useRef(new AbortController());
  const run = async (file: File, at: 'reading' | 'importing') => {
    abort.current = new AbortController();
    setStep({ at, counts: NONE });
    const onProgress = (counts: ImportCounts) => setStep({ at, counts });
    try {
      const report = await importArticles(file, file.name, {
        dryRun: at === 'reading',
        onProgress,
        signal: abort.current.signal,
      });
      if (at === 'importing') void attempt(tendWhileIdle);
      setStep(at === 'reading' ? { at: 'previewed', file, report } : { at: 'done', report });
    } catch (error) {
      setStep({ at: 'choosing', ...(!isStopped(error) && { problem: importReason(error) }) });
    }
  };
  return (
    <section class="card">
      <h2>{say('import.title')}</h2>
      <p class="soft">{say('import.hint', { formats: namesOfFormats() })}</p>
      {step.at === 'choosing' && (
        <Choose problem={step.problem ?? ''} onFile={(file) => void run(file, 'reading')} />
      )}
      {(step.at === 'reading' || step.at === 'importing') && (
        <Running at={step.at} counts={step.counts} onCancel={() => abort.current.abort()} />
      )}
      {step.at === 'previewed' && (
        <Preview
          report={step.report}
          onGo={() => void run(step.file, 'importing')}
          onCancel={() => setStep({ at: 'choosing' })}
        />
      )}
      {step.at === 'done' && <Done report={step.report} onNext={() => setStep({ at: 'choosing' })} />}
    </section>
  );
}

function Choose({ problem, onFile }: { problem: string; onFile: (file: File) => void }) {
  return (
    <>
      {problem !== '' && (
        <p role="alert" class="problem">
          {problem}
        </p>
      )}
      <label class="button">
        {say('import.choose')}
        <input
          class="visually-hidden"
          type="file"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onFile(file);
          }}
        />
      </label>
    </>
  );
}

function Running({
  at,
  counts,
  onCancel,
}: {
  at: 'reading' | 'importing';
  counts: ImportCounts;
  onCancel: () => void;
}) {
  return (
    <div role="status" class="running">
      <p>{sayCount(at === 'reading' ? 'import.reading' : 'import.importing', counts.rows)}</p>
      <progress aria-label={say('import.title')} />
      <button type="button" class="button" onClick={onCancel}>
        {say('import.cancel')}
      </button>
    </div>
  );
}

function Preview({
  report,
  onGo,
  onCancel,
}: {
  report: ImportReport;
  onGo: () => void;
  onCancel: () => void;
}) {
  return (
    <>
      <Counts report={report} />
      <div class="buttons">
        <button
          type="button"
          class="button primary"
          disabled={report.added + report.changed === 0}
          onClick={onGo}
        >
          {sayCount('import.go', report.added)}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {say('import.cancel')}
        </button>
      </div>
    </>
  );
}

function Done({ report, onNext }: { report: ImportReport; onNext: () => void }) {
  const { importId } = report;
  const undo = (id: string) =>
    void attempt(async () => {
      try {
        await withBar(say('work.undoing'), (bar) => undoImport(id, bar));
      } catch (error) {
        if (isStopped(error)) announce(say('import.undoLater'));
        throw error;
      }
      announce(say('import.undone'));
      onNext();
    });
  return (
    <>
      <Counts report={report} />
      <div class="buttons">
        <button type="button" class="button primary" onClick={onNext}>
          {say('import.next')}
        </button>
        {importId !== undefined && (
          <button type="button" class="button" onClick={() => undo(importId)}>
            {say('action.undo')}
          </button>
        )}
      </div>
    </>
  );
}

function Counts({ report }: { report: ImportReport }) {
  const { rows, added, known, changed, skipped, problems } = report;
  return (
    <div role="status">
      <p>{say('import.counts', { rows, added, known, changed, skipped })}</p>
      {problems.length > 0 && (
        <ul class="bad-lines">
          {problems.slice(0, 20).map((line) => (
            <li key={line.row}>{say('import.row', { row: line.row, problem: rowWords(line) })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
