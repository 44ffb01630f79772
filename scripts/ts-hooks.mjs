import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from 'esbuild';

const ROOT = new URL('../', import.meta.url);
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'];

export async function resolve(specifier, context, next) {
  const base = specifier.startsWith('@/')
    ? new URL(specifier.slice(2), ROOT)
    : /^\.{1,2}\//.test(specifier) && context.parentURL?.startsWith('file:')
      ? new URL(specifier, context.parentURL)
      : null;
  if (base === null) return next(specifier, context);
  for (const ending of ENDINGS) {
    const path = fileURLToPath(base) + ending;
    if (await isFile(path)) return { url: pathToFileURL(path).href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (url.endsWith('.json')) {
    const source = `export default ${await readFile(fileURLToPath(url), 'utf8')};`;
    return { format: 'module', source, shortCircuit: true };
  }
  if (!/\.tsx?$/.test(url)) return next(url, context);
  const path = fileURLToPath(url);
  const { code } = await transform(await readFile(path, 'utf8'), {
    loader: path.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: 'node20',
    sourcemap: 'inline',
    sourcefile: path,
  });
  return { format: 'module', source: code, shortCircuit: true };
}

async function isFile(path) {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
