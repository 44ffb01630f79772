import { join } from 'node:path';
import { expect, it } from 'vitest';
import { partsIn } from '@/components/options/shipped-parts';
import { thirdPartyLicenses } from '@/scripts/release/third-party';

const moduleOf = (name: string) => join(process.cwd(), 'node_modules', name, 'index.js');

it('the parts are those in the file of licences, each with its own', () => {
  const text = thirdPartyLicenses(['preact', 'dexie', 'dompurify'].map(moduleOf), process.cwd());
  expect(partsIn(text).map(({ name, licence }) => `${name.split(' ')[0]}: ${licence}`)).toEqual([
    'dexie: Apache-2.0',
    'dompurify: (MPL-2.0 OR Apache-2.0)',
    'opencc-js: MIT AND Apache-2.0',
    'preact: MIT',
  ]);
});
