import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Brand } from '../Brand';
import { Toaster } from '../Toaster';
import { useLazy } from '../use-lazy';
import { say } from '../words';

const SECTIONS = ['general', 'cleaning', 'lists', 'library', 'sync', 'send', 'shortcuts', 'about'] as const;
type Section = (typeof SECTIONS)[number];

const load: Record<Section, () => Promise<ComponentType>> = {
  general: async () => (await import('./General')).General,
  cleaning: async () => (await import('./Cleaning')).Cleaning,
  lists: async () => (await import('./Lists')).Lists,
  library: async () => (await import('./LibraryOptions')).LibraryOptions,
  sync: async () => (await import('./Sync')).Sync,
  send: async () => (await import('./SendTo')).SendTo,
  shortcuts: async () => (await import('./Shortcuts')).Shortcuts,
  about: async () => (await import('./About')).About,
};

const sectionOf = (hash: string): Section => SECTIONS.find((name) => hash === `#/${name}`) ?? 'general';

/** The options, a section at a time; the address names the section. */
export function Options() {
  const [section, setSection] = useState(() => sectionOf(location.hash));
  useEffect(() => {
    const onChange = () => setSection(sectionOf(location.hash));
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  return (
    <div class="options">
      <nav class="options-nav" aria-label={say('options.sections')}>
        <Brand />
        <ul>
          {SECTIONS.map((name) => (
            <li key={name}>
              <a class="place" href={`#/${name}`} aria-current={name === section ? 'page' : undefined}>
                {say(`options.${name}`)}
              </a>
            </li>
          ))}
        </ul>
        <a class="button plain" href="/library.html">
          {say('popup.openLibrary')}
        </a>
      </nav>
      <main>
        <SectionPage key={section} section={section} />
      </main>
      <Toaster />
    </div>
  );
}

function SectionPage({ section }: { section: Section }) {
  const Page = useLazy(load[section]);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say(`options.${section}`)}
      </h1>
      {Page && <Page />}
    </>
  );
}
