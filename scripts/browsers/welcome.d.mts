/** Playwright's or Puppeteer's hold on a background worker. */
interface BackgroundWorker {
  evaluate(work: (page: string) => Promise<boolean>, page: string): Promise<boolean>;
}

export function closeWelcome(worker: BackgroundWorker): Promise<void>;
