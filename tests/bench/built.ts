import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the built extension for Chromium; builds it where there is none. */
export function builtExtension(): string {
  const root = join(import.meta.dirname, '../..');
  const built = join(root, '.output/chrome-mv3');
  if (!existsSync(built))
    execFileSync('npx', ['wxt', 'build'], { cwd: root, stdio: ['ignore', process.stderr, 'inherit'] });
  return built;
}
