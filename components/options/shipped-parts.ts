export interface Part {
  /** With its version. */
  name: string;
  licence: string;
}

/** The packages with code or data in this very build, from the file of licences that is written with it. */
export async function readParts(): Promise<Part[]> {
  const response = await fetch(LICENCES);
  if (!response.ok) throw new Error(`${LICENCES}: ${response.status}`);
  return partsIn(await response.text());
}

export const LICENCES = '/THIRD_PARTY_LICENSES.txt';

/** Each entry names its packages, one a line, and then their licence. */
export function partsIn(text: string): Part[] {
  return [...text.matchAll(/^={78}\n\n((?:.+\n)+?)Licence: (.+)$/gm)].flatMap(
    ([, names = '', licence = '']) =>
      names
        .trimEnd()
        .split('\n')
        .map((name) => ({ name, licence })),
  );
}
