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
  type(selector: string, text: string): Promise<void>;
  waitFor(selector: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
  /** Uncaught errors and console errors of the page since it was opened. */
  errors: string[];
}

/** A real browser with the extension in it. */
export interface TestBrowser {
  kind: 'chromium' | 'firefox';
  newPage(): Promise<TestPage>;
  /** One of the extension's own pages, `popup.html?tab=3`, in a tab of its own. */
  openOwnPage(path: string): Promise<TestPage>;
  /** Stops the extension's background as the browser does when it is idle; null where the browser offers no way. */
  stopBackground: (() => Promise<void>) | null;
  close(): Promise<void>;
}
