// Lets Node run the project's TypeScript as it is: `node --import ./scripts/ts.mjs tests/bench/quality.ts`.
// Types are stripped by esbuild; relative imports may leave out their extension, `@/` is the project's root.
import { register } from 'node:module';

register('./ts-hooks.mjs', import.meta.url);
