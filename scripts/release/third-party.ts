import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages whose data ships, though no module of theirs does: scripts made our own files from them. */
const DATA_FROM = ['opencc-js'];

interface Package {
  name: string;
  version: string;
  license: string;
  text: string;
}

/** The package folder in a module's path, or null for a module of our own. The innermost one counts. */
function packageFolderOf(moduleId: string): string | null {
  const path = moduleId.replace(/^\0+/, '').replaceAll('\\', '/').split('?')[0] ?? '';
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null;
}

/**
 * The licences of every package with code or data in the extension, in the words of the packages themselves. Nothing is fetched.
 * @throws {Error} where a package names no licence: then nobody may ship it
 */
export function thirdPartyLicenses(moduleIds: Iterable<string>, root: string): string {
  const folders = new Set(DATA_FROM.map((name) => join(root, 'node_modules', name)));
  for (const id of moduleIds) {
    const folder = packageFolderOf(id);
    if (folder !== null) folders.add(folder);
  }
  const packages = [...folders].map(readPackage).toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  // Packages of one family bring the same text: it stands there once.
  const byText = new Map<string, Package[]>();
  for (const one of packages) {
    const text = `${one.license}\n\n${one.text}`;
    byText.set(text, [...(byText.get(text) ?? []), one]);
  }
  const entries = [...byText].map(([text, family]) => `${namesOf(family)}\nLicence: ${text}\n`);
  return `${[HEAD, ...entries].join(`\n${'='.repeat(78)}\n\n`)}\n`;
}

const nameOf = ({ name, version }: Package): string => `${name} ${version}`;
/** A package that is installed twice in one version is one package. */
const namesOf = (family: Package[]): string => [...new Set(family.map(nameOf))].join('\n');

const HEAD = `Winnow is licensed under the Mozilla Public License 2.0. It ships code or data of the packages below,
unmodified but for bundling and minification. Each is on the npm registry under its name and version.
`;

function readPackage(folder: string): Package {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Package;
  if (typeof license !== 'string' || license === '') throw new Error(`${name} ${version} names no licence.`);
  return { name, version, license, text: licenseTextIn(folder) };
}

/** What the package says of its licence; several files where it has several (a licence, a notice). */
function licenseTextIn(folder: string): string {
  const files = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  const texts = files
    .filter((file) => /^(licen[cs]e|copying|notice)(\b|-|_|\.)/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return texts.join('\n\n') || '(The package has no licence file; its package.json names the licence above.)';
}
