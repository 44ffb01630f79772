import { Brand } from '../Brand';
import { Icon } from '../Icon';
import { useLazy } from '../use-lazy';
import { say } from '../words';

/** Shown once, after the installation: what Winnow does, shown on a page, and what it does not do. */
export function Welcome() {
  const sample = useLazy(() => import('./LiveSample'));
  return (
    <main class="welcome">
      <header>
        <Brand />
        <h1>{say('welcome.title')}</h1>
        <p class="lead">{say('welcome.lead')}</p>
      </header>
      <section aria-labelledby="sample-title">
        <h2 id="sample-title">{say('welcome.sampleTitle')}</h2>
        {sample ? <sample.LiveSample /> : <div class="sample" />}
      </section>
      <div class="welcome-notes">
        <section>
          <h2>{say('welcome.pinTitle')}</h2>
          <p class="pin">
            <Icon name="puzzle" />
            <span>{say('welcome.pin')}</span>
          </p>
        </section>
        <section>
          <h2>{say('about.privacy')}</h2>
          <p>{say('privacy.local')}</p>
          <p>{say('privacy.access')}</p>
          <p>{say('privacy.yours')}</p>
        </section>
      </div>
      <p class="welcome-links">
        <a class="button" href="/library.html">
          {say('popup.openLibrary')}
        </a>
        <a class="button" href="/options.html">
          {say('popup.openOptions')}
        </a>
      </p>
    </main>
  );
}
