import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { parseAst } from 'vite';

export interface FoundRegex {
  regex: RegExp;
  file: string;
}

/** Every regular expression of the given folders: literals from the source, composed ones as their module makes them. */
export async function findRegexes(root: string, folders: readonly string[]): Promise<FoundRegex[]> {
  const files = folders.flatMap((folder) => sourceFiles(join(root, folder)));
  const literals = files.flatMap((file) =>
    literalsIn(file).map((regex) => ({ regex, file: relative(root, file) })),
  );
  return unique([...literals, ...(await composedIn(root, files))]);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

function literalsIn(file: string): RegExp[] {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    loader: file.endsWith('x') ? 'tsx' : 'ts',
    charset: 'utf8',
  });
  const found: RegExp[] = [];
  walk(parseAst(code), (node) => {
    const { regex } = node as { regex?: { pattern: string; flags: string } };
    if (regex !== undefined) found.push(new RegExp(regex.pattern, regex.flags));
  });
  return found;
}

function walk(node: unknown, visit: (node: object) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (node instanceof RegExp) return;
  if (!Array.isArray(node)) visit(node);
  for (const child of Object.values(node)) walk(child, visit);
}

/** Loads each module with a `RegExp` that writes down what is made with it. */
async function composedIn(root: string, files: readonly string[]): Promise<FoundRegex[]> {
  const found: FoundRegex[] = [];
  const Original = globalThis.RegExp;
  for (const file of files) {
    globalThis.RegExp = new Proxy(Original, {
      construct(target, [source, flags]: [string | RegExp, string?]) {
        const regex = new target(source, flags);
        found.push({ regex: new target(regex.source, regex.flags), file: relative(root, file) });
        return regex;
      },
    });
    try {
      await import(pathToFileURL(file).href);
    } catch {
      continue; // Needs a browser to load: its literals are read all the same.
    } finally {
      globalThis.RegExp = Original;
    }
  }
  return found;
}

function unique(found: readonly FoundRegex[]): FoundRegex[] {
  const seen = new Map(found.map((one) => [`${one.regex.source}/${one.regex.flags}`, one]));
  return [...seen.values()];
}
