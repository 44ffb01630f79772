import { until } from '../../scripts/browsers/drivers/driver';
import { visibleText, type World } from './world';

/** Asks the popup for a report about a tab, from one of its panels, as a user does: the text of the file, and the popup's errors. */
export async function writeReport(
  world: World,
  tabId: number,
  panel = 'This site…',
): Promise<{ text: string; errors: string[] }> {
  const popup = await world.popup(tabId);
  await popup.evaluate(catchFile);
  // A popup opens as it was left for this page.
  if (!(await popup.evaluate(showsPanel))) await popup.press(panel);
  await popup.press('Write a report');
  const text = await until('the report', () =>
    popup.evaluate(() => (globalThis as unknown as { written?: File }).written?.text()),
  ).catch(async (error: Error) => {
    throw new Error(`${error.message}; the popup shows: ${await popup.evaluate(visibleText)}`);
  });
  await popup.close();
  return { text, errors: popup.errors };
}

/** Runs in the page. */
const showsPanel = () => document.querySelector('#panel') !== null;

/** Keeps hold of the file that the page hands out. Runs in the page. */
function catchFile(): void {
  const { createObjectURL } = URL;
  URL.createObjectURL = (file) => {
    Object.assign(globalThis, { written: file });
    return createObjectURL(file);
  };
}
