/** One page in a real browser, the same few words for Chromium and Firefox. */
export interface TestPage {
  /** Goes to an address and waits for its load event. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  evaluate<Result, Argument>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
  click(selector: string): Promise<void>;
  /** Moves the mouse over it. */
  hover(selector: string): Promise<void>;
  /** With the shift key held. */
  shiftClick(selector: string): Promise<void>;
  /** Presses the first button, link or folded heading whose text or label contains the words. */
  press(words: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  /** One press of a key, wherever the focus is: `j`, `#`, `Escape`. */
  key(name: string): Promise<void>;
  waitFor(selector: string): Promise<void>;
  /** A PNG of the viewport. */
  screenshot(file: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Brings its tab to the front. */
  show(): Promise<void>;
  close(): Promise<void>;
  /** Uncaught errors and console errors of the page since it was opened. */
  errors: string[];
}

export interface BrowserOptions {
  /** Folder with `chrome-mv3` or `firefox-mv3` in it; default `WINNOW_BUILD`, else `.output`. */
  builds?: string;
  headless?: boolean;
  /** Chromium: keep and use this profile. */
  profile?: string;
  /** As for somebody who made the system use few colours of their own choice. */
  forcedColors?: boolean;
  /** The size in pixels that the user made texts; browsers come with 16. */
  textSize?: number;
  /** As for somebody who asked the system for less motion. */
  reducedMotion?: boolean;
  /** The port on this machine of a proxy that everything goes through, what goes to this machine too. */
  proxy?: number;
  /** Chromium: goes back to a page as it was left, as people's browsers do; Firefox always does. */
  keepsPages?: boolean;
  /** The folder of downloads; the browser lets Winnow save files there when asked, as its own prompt is out of a test's reach. */
  downloads?: string;
  /** Starts without Winnow, which `install()` brings later. */
  isAbsent?: boolean;
  /** Leaves open what Winnow shows after its installation. */
  keepsWelcome?: boolean;
  /** Firefox: preferences. */
  prefs?: Record<string, unknown>;
}

export function buildsFolder({ builds }: BrowserOptions): string {
  return builds ?? process.env['WINNOW_BUILD'] ?? '.output';
}

/** A real browser with the extension in it. */
export interface TestBrowser {
  kind: 'chromium' | 'firefox';
  version: string;
  newPage(): Promise<TestPage>;
  /** One of the extension's own pages, `popup.html?tab=3`, in a tab of its own. */
  openOwnPage(path: string): Promise<TestPage>;
  /** Lets the extension into private windows, as a user can in the browser's settings. */
  allowInPrivate(): Promise<void>;
  /** Brings Winnow to a browser that started without it, under the open pages. */
  install(): Promise<void>;
  /** Starts the extension anew under the open pages, as an update does. Its own pages close. */
  update(): Promise<void>;
  /** Stops the extension's background as the browser does when it is idle; null where the browser offers no way. */
  stopBackground: (() => Promise<void>) | null;
  /** Runs a function in the background's own world; null where the browser offers no way. */
  inBackground:
    | (<Result, Argument>(
        work: (argument: Argument) => Result | Promise<Result>,
        argument: Argument,
      ) => Promise<Result>)
    | null;
  /** Kills the whole browser in the middle of whatever it does; null where there is no way. Its profile stays. */
  kill: (() => Promise<void>) | null;
  /** Resolves when the browser is gone, by `close` or because somebody closed its last window. */
  closed: Promise<void>;
  close(): Promise<void>;
}

/** The first of the page's controls with these words, or null. Runs in the page. */
export function findControl({ words, selector }: { words: string; selector: string }): HTMLElement | null {
  const controls = [...document.querySelectorAll<HTMLElement>(selector)];
  const isIt = (control: HTMLElement) =>
    `${control.innerText} ${control.ariaLabel ?? ''}`.replaceAll(/\s+/g, ' ').includes(words);
  return controls.find(isIt) ?? null;
}

export const CONTROLS = 'button, a, summary, [role=button], [role=tab], label';

/** Asks again until the answer is not undefined; throws with `what` after 15 s. */
export async function until<Result>(what: string, ask: () => Promise<Result | undefined>): Promise<Result> {
  const end = performance.now() + 15_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
