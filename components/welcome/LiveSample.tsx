import { useEffect, useRef, useState } from 'preact/hooks';
import type { CleanedPage, PageReport } from '@/lib/page/contract';
import samplePage from '@/scripts/demo/pages/spam-listing.html?raw';
import { Icon } from '../Icon';
import { plainRow } from '../plain-row';
import { say, sayCount } from '../words';
import { useLazy } from '../use-lazy';
import { loadCore } from './load-core';
import { fillFrame } from './sample-frame';

const SAMPLE_URL = 'https://ai-digest.example/search?page=12';
/** Time to look at the page as it came before it is cleaned. */
const FIRST_LOOK_MS = 1_800;

/** A made-up scraped page, recognized and cleaned by the same code that works in real tabs. */
export function LiveSample() {
  const frame = useRef<HTMLIFrameElement>(null);
  const cleaned = useRef<CleanedPage | null>(null);
  const core = useLazy(loadCore);
  const [report, setReport] = useState<PageReport | null>(null);
  const [isClean, setClean] = useState(false);
  const firstLook = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    const inside = frame.current && fillFrame(frame.current, samplePage);
    if (!inside || !core) return;
    setReport(core.analyze(inside, { url: SAMPLE_URL }));
    firstLook.current = setTimeout(() => setClean(true), FIRST_LOOK_MS);
    return () => clearTimeout(firstLook.current);
  }, [core]);
  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (!inside || !core || !report) return;
    if (isClean) cleaned.current = core.clean(inside, report);
    else cleaned.current?.restore();
  }, [core, isClean, report]);
  // Whoever has chosen is not overruled when the first look is over.
  const choose = () => {
    clearTimeout(firstLook.current);
    setClean(!isClean);
  };
  return (
    <figure class="sample">
      <div class="sample-bar">
        <span class="sample-address">ai-digest.example/search?page=12</span>
        <button type="button" class="button primary" onClick={choose}>
          <Icon name={isClean ? 'eye' : 'shield'} />
          {say(isClean ? 'page.showOriginal' : 'page.cleanAgain')}
        </button>
      </div>
      <iframe ref={frame} title={say('welcome.sample')} inert />
      {report && <Outcome report={report} isClean={isClean} />}
    </figure>
  );
}

function Outcome({ report, isClean }: { report: PageReport; isClean: boolean }) {
  const articles = sayCount('verdict.foundOnly', report.articles.length);
  const hidden = sayCount('verdict.hidden', report.removals.length);
  return (
    <figcaption>
      <p role="status">
        <strong>
          {isClean
            ? say('verdict.cleaned', { kind: say('verdict.kindListing'), articles, hidden })
            : say('welcome.before')}
        </strong>
      </p>
      {isClean && (
        <ol class="sample-articles">
          {report.articles.map(({ title, language }) => (
            <li key={title} {...(language && { lang: language })}>
              <bdi>{plainRow(title)}</bdi>
            </li>
          ))}
        </ol>
      )}
    </figcaption>
  );
}
