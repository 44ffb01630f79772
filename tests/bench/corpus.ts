import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PageKind } from '../../lib/page/contract';

/** One record of the truth: what a perfect extractor saves. */
export interface TrueArticle {
  title: string;
  summary: string;
  url: string | null;
}

/** One page of a corpus, with its truth. The HTML is read when it is asked for. */
export interface Case {
  id: string;
  /** Name of the corpus folder. */
  corpus: string;
  url: string;
  kind: PageKind;
  /** null: not scored. */
  articles: TrueArticle[] | null;
  keep: string[];
  remove: string[];
  layout: string;
  origin: string;
  lang: string;
  html(): string;
  /** The truth of the two article corpora as it stands in their file; undefined for the others. */
  truth?: Record<string, unknown>;
}

/** Where the corpora lie: WINNOW_CORPUS, else `shared/corpus` beside the project. */
export function corpusRoot(): string {
  return resolve(process.env.WINNOW_CORPUS ?? join(import.meta.dirname, '../../../shared/corpus'));
}

export function hasCorpus(folder = corpusRoot()): boolean {
  return existsSync(folder);
}

/** Every folder under the root (or the root itself) that holds a `cases.jsonl`. */
export function caseFolders(root = corpusRoot()): string[] {
  return foldersWith('cases.jsonl', root);
}

/** Every folder under the root (or the root itself) that holds an article truth and packed pages. */
export function truthFolders(root = corpusRoot()): string[] {
  return foldersWith('ground-truth.json', root);
}

/** The cases of one folder of either format. Throws with the line where one is broken. */
export function readCases(folder: string): Case[] {
  const list = join(folder, 'cases.jsonl');
  return existsSync(list) ? readCaseList(folder, list) : readTruth(folder);
}

/** The folders given, or every folder with a `cases.jsonl`, read into one list of cases. */
export function readCorpora(folders: readonly string[] = []): Case[] {
  return (folders.length > 0 ? folders.map(locate) : caseFolders()).flatMap(readCases);
}

/** A folder by path, or by its name inside the corpus. */
function locate(folder: string): string {
  const path = existsSync(folder) ? resolve(folder) : join(corpusRoot(), folder);
  if (!existsSync(path)) throw new Error(`No corpus at "${folder}", nor at "${path}".`);
  return path;
}

function foldersWith(file: string, root: string): string[] {
  if (!existsSync(root)) return [];
  if (existsSync(join(root, file))) return [root];
  return readdirSync(root)
    .toSorted()
    .map((name) => join(root, name))
    .filter((folder) => existsSync(join(folder, file)));
}

function readCaseList(folder: string, list: string): Case[] {
  const corpus = basename(folder);
  return readFileSync(list, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        const { file, ...fields } = JSON.parse(line) as Omit<Case, 'html'> & { file: string };
        return [{ ...fields, corpus, html: () => readFileSync(join(folder, file), 'utf8') }];
      } catch (error) {
        throw new Error(`${list}:${index + 1} is not a case: ${String(error)}`, { cause: error });
      }
    });
}

function readTruth(folder: string): Case[] {
  const corpus = basename(folder);
  const truths = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    Record<string, unknown>
  >;
  return Object.entries(truths).map(([id, truth]) => ({
    id,
    corpus,
    url: httpUrl(truth.url) ?? `https://page.example/${id}`,
    kind: 'ordinary' as const,
    articles: null,
    keep: [],
    remove: [],
    layout: String(truth.type ?? 'article'),
    origin: corpus,
    lang: 'und',
    html: () => gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8'),
    truth,
  }));
}

function httpUrl(value: unknown): string | null {
  try {
    const url = new URL(String(value));
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
