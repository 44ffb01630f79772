import type { Plugin } from 'vite';

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
  const soon = SOON.map((path) => `${root}/${path}`);
  return {
    name: 'winnow:popup-chunks',
    outputOptions(options) {
      // Scripts for pages of the web are one file each.
      if (options.format !== 'es') return null;
      let groups: Groups | null = null;
      const split = (graph: Graph): Groups => (groups ??= groupsOf(graph, { popup, outOfSight, soon }));
      return {
        ...options,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // What only the popup needs stays in its own file, so that no other page loads or runs it.
            {
              name: (id: string, graph: Graph) => (split(graph).first.has(id) ? 'first' : null),
              minShareCount: 2,
            },
            { name: (id: string, graph: Graph) => (split(graph).soon.has(id) ? 'soon' : null) },
          ],
        },
      };
    },
  };
}

interface Groups {
  first: Set<string>;
  soon: Set<string>;
}

interface Roots {
  popup: string;
  outOfSight: string;
  soon: readonly string[];
}

function groupsOf(graph: Graph, roots: Roots): Groups {
  // A file that moved would be left out in silence, and the popup be slow again.
  const isHere = graph.getModuleInfo(roots.popup) !== null;
  const missing = isHere && roots.soon.find((id) => graph.getModuleInfo(id) === null);
  if (missing) throw new Error(`The popup does not load ${missing}: correct the list in popup-chunks.ts.`);
  const apart = gather([roots.outOfSight], graph);
  const first = gather([roots.popup], graph, apart);
  return { first, soon: gather(roots.soon, graph, new Set([...apart, ...first])) };
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
