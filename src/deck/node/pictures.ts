import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { invariant } from '../../lib/assert.ts';
import type { Picture, Pictures } from '../../lib/picture.ts';

/** The picture library is the duotone set of `@phosphor-icons/core`: one SVG of two tones for each name. */
const ending = '-duotone.svg';

/** The name of every picture there is. */
export const pictureNames = (): ReadonlySet<string> =>
  new Set(
    readdirSync(folder())
      .filter((file) => file.endsWith(ending))
      .map((file) => file.slice(0, -ending.length)),
  );

/** The pictures of these names. Throws when one of them is not in the library. */
export const readPictures = (names: Iterable<string>): Pictures =>
  Object.fromEntries([...new Set(names)].sort().map((name) => [name, readPicture(name)]));

function readPicture(name: string): Picture {
  const svg = readFileSync(join(folder(), `${name}${ending}`), 'utf8');
  const paths = [...svg.matchAll(/<path\b[^>]*>/g)].map(([element]) => element);
  const soft = paths.filter((element) => element.includes('opacity="0.2"'));
  const line = paths.filter((element) => !element.includes('opacity='));
  invariant(line.length > 0 && soft.length + line.length === paths.length, `The picture ${name} is not made of two tones`);
  return { soft: soft.map(pathData), line: line.map(pathData) };
}

function pathData(element: string): string {
  const data = / d="([^"]+)"/.exec(element)?.[1];
  invariant(data !== undefined, 'A path without data');
  return data;
}

/** The folder of the library, wherever the package was installed. */
const folder = (): string => dirname(createRequire(import.meta.url).resolve(`@phosphor-icons/core/duotone/cube${ending}`));
