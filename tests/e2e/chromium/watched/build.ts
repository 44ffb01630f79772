import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildsFolder } from '../../../../scripts/browsers/drivers/driver';

/**
 * A copy of the built extension in which a script of ours runs before Winnow's: in the world of its content scripts in every
 * page, and in its background. The folder to give to a driver as `builds`.
 */
export async function watchedBuild(): Promise<string> {
  const builds = await mkdtemp(join(tmpdir(), 'winnow-watched-'));
  const folder = join(builds, 'chrome-mv3');
  await cp(resolve(buildsFolder({}), 'chrome-mv3'), folder, { recursive: true });
  await cp(join(import.meta.dirname, 'page.js'), join(folder, 'watch-page.js'));
  await cp(join(import.meta.dirname, 'background.js'), join(folder, 'watch-background.js'));
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    content_scripts: { js: string[] }[];
  };
  manifest.content_scripts[0]!.js.unshift('watch-page.js');
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const background = join(folder, 'background.js');
  await writeFile(background, `import './watch-background.js';\n${await readFile(background, 'utf8')}`);
  return builds;
}
