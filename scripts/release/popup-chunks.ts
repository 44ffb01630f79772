import type { Plugin, Rollup } from 'vite';

/** What the popup loads at once though it can be painted without it: one file for all of it, not one for each. */
const SOON = [
  'components/popup/FollowedPage.tsx',
  'components/list/ListKeys.tsx',
  'components/list/HowMany.tsx',
  'components/Toaster.tsx',
  'lib/settings.ts',
  'lib/library/sync/changed.ts',
  'lib/background/sync-alarms.ts',
];

type Chunk = Pick<Rollup.OutputChunk, 'imports' | 'moduleIds'>;

interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/**
 * A Vite plugin that puts what the popup needs before its first paint, and shares with other pages, into one file. Each file more
 * is a request to the browser's process: fifteen of them took 50 ms, as long as all of the popup's own work.
 */
export function popupChunks(root: string): Plugin {
  const popup = `${root}/entrypoints/popup/main.tsx`;
  // The page out of sight may use nothing of the browser but messages: what it shares with the popup stays by itself.
  const outOfSight = `${root}/entrypoints/offscreen/main.ts`;
  const background = `${root}/entrypoints/background.ts`;
  const soon = SOON.map((path) => `${root}/${path}`);
  return {
    name: 'winnow:popup-chunks',
    outputOptions(options) {
      // Scripts for pages of the web are one file each.
      if (options.format !== 'es') return null;
      let groups: Groups | null = null;
      const split = (graph: Graph): Groups =>
        (groups ??= groupsOf(graph, { popup, outOfSight, background, soon }));
      return {
        ...options,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: (id: string, graph: Graph) => (split(graph).base.has(id) ? 'base' : null) },
            // What only the popup needs stays in its own file, so that no other page loads or runs it.
            {
              name: (id: string, graph: Graph) => (split(graph).first.has(id) ? 'first' : null),
              minShareCount: 2,
            },
            { name: (id: string, graph: Graph) => (split(graph).soonBase.has(id) ? 'soon-base' : null) },
            { name: (id: string, graph: Graph) => (split(graph).soon.has(id) ? 'soon' : null) },
          ],
        },
      };
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const worker = chunks.find(({ fileName }) => fileName === 'background.js');
      const own = chunks.find(({ moduleIds }) => moduleIds.includes(popup));
      const wrong = own && chunks.find(({ imports }) => imports.includes(own.fileName));
      // Whoever loads that would start the popup in its place.
      if (wrong) throw new Error(`${wrong.fileName} takes something from the popup's own file.`);
      if (worker) refusePages(worker.fileName, new Map(chunks.map((chunk) => [chunk.fileName, chunk])), root);
    },
  };
}

/** A background that loads a page's code ends at its first line, in silence: there is no document. */
function refusePages(worker: string, chunks: ReadonlyMap<string, Chunk>, root: string): void {
  const loaded = new Set([worker]);
  for (const name of loaded) {
    const { imports = [], moduleIds = [] } = chunks.get(name) ?? {};
    const page = moduleIds.find((id) => id.startsWith(`${root}/components/`));
    if (page) throw new Error(`The background loads ${page} with ${name}: correct popup-chunks.ts.`);
    for (const imported of imports) loaded.add(imported);
  }
}

/** The background has no page: what it shares with the popup holds nothing that needs one. */
interface Groups {
  base: Set<string>;
  first: Set<string>;
  soonBase: Set<string>;
  soon: Set<string>;
}

interface Roots {
  popup: string;
  outOfSight: string;
  background: string;
  soon: readonly string[];
}

function groupsOf(graph: Graph, roots: Roots): Groups {
  // A file that moved would be left out in silence, and the popup be slow again.
  const isHere = graph.getModuleInfo(roots.popup) !== null;
  const missing = isHere && roots.soon.find((id) => graph.getModuleInfo(id) === null);
  if (missing) throw new Error(`The popup does not load ${missing}: correct the list in popup-chunks.ts.`);
  const apart = gather([roots.outOfSight], graph);
  const shared = gather([roots.background], graph, apart);
  const first = gather([roots.popup], graph, apart);
  const soon = gather(roots.soon, graph, new Set([...apart, ...first]));
  const both = (ids: Set<string>) => new Set([...ids].filter((id) => shared.has(id)));
  const popupOnly = (ids: Set<string>) => new Set([...ids].filter((id) => !shared.has(id)));
  return { base: both(first), first: popupOnly(first), soonBase: both(soon), soon: popupOnly(soon) };
}

/** All that these modules import, style sheets too, without what is imported only when used. */
function gather(from: readonly string[], graph: Graph, but?: ReadonlySet<string>): Set<string> {
  const into = new Set<string>();
  const queue = [...from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (into.has(id) || but?.has(id) === true) continue;
    const module = graph.getModuleInfo(id);
    if (module === null) continue;
    into.add(id);
    queue.push(...module.importedIds);
  }
  return into;
}
