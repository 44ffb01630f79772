import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { removalKinds } from '../../../../lib/page/clean/kinds';

const folder = 'lib/page/clean/kinds';
const files = readdirSync(folder).filter((file) => file !== 'index.ts');
const registry = readFileSync(`${folder}/index.ts`, 'utf8');

describe('removal kinds', () => {
  it.each(files)('%s is registered', (file) => {
    expect(registry).toContain(`from './${file.replace('.ts', '')}'`);
  });

  it('are one a file, each under its own name', () => {
    expect(removalKinds).toHaveLength(files.length);
    expect(new Set(removalKinds.map((kind) => kind.name)).size).toBe(files.length);
  });
});
