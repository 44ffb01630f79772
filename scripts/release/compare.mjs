import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

/** The files of a zip: path → bytes. What a zip says of times and orders is no part of the comparison. */
export function filesOfZip(zip) {
  const entries = Object.entries(unzipSync(readFileSync(zip))).filter(([path]) => !path.endsWith('/'));
  return new Map(entries.map(([path, bytes]) => [path, Buffer.from(bytes)]));
}

/** The files below a folder: path with forward slashes → bytes. */
export function filesOfFolder(folder, below = '') {
  return new Map(
    readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory()
        ? [...filesOfFolder(folder, path)]
        : [[path, readFileSync(join(folder, path))]];
    }),
  );
}

/** Paths that only one side has, or that differ in any byte, in order. */
export function differencesOf(one, other) {
  const paths = [...new Set([...one.keys(), ...other.keys()])].toSorted();
  return paths.filter((path) => {
    const [a, b] = [one.get(path), other.get(path)];
    return a === undefined || b === undefined || !a.equals(b);
  });
}
