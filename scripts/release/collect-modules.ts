/** A Vite plugin that writes down which modules end up in a build, so that their licences can ship with them. */
export function collectModules(into: Set<string>) {
  return {
    name: 'winnow:collect-modules',
    generateBundle(_options: unknown, bundle: Record<string, object>): void {
      for (const output of Object.values(bundle)) {
        // What was shaken out of a chunk is not shipped; style sheets and the like have no modules.
        const modules =
          'modules' in output ? (output.modules as Record<string, { renderedLength: number }>) : {};
        for (const [id, { renderedLength }] of Object.entries(modules)) if (renderedLength > 0) into.add(id);
      }
    },
  };
}
