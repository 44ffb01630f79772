import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in a page as it stands, one line each. Evaluated, since a script element would be refused there. */
export async function findBarriers(page) {
  await page.evaluate(source);
  const violations = await page.evaluate(
    async (rules) => (await globalThis.axe.run(document, { runOnly: rules, iframes: false })).violations,
    RULES,
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html.slice(0, 120))
        .slice(0, 3)
        .join(' | ')}`,
  );
}
