import type { Finding, Path, Problem } from '../problem.ts';
import { problemIn } from '../yaml/problem-in.ts';
import type { YamlFile } from '../yaml/read-yaml.ts';

/** Something found wrong at a path. */
export interface Found extends Finding {
  readonly path: Path;
  /** Point to the key at the end of the path instead of its value. */
  readonly atKey?: boolean;
}

/** The most findings of one check that are given a place: more than anybody reads. */
const mostFound = 400;

/** Gives each finding its place in the file. */
export const placed = (yaml: YamlFile, found: readonly Found[]): readonly Problem[] =>
  found.slice(0, mostFound).map((one) => problemIn(yaml, one.path, one.atKey === true ? 'key' : 'value', one));

/** A name and where it stands. */
export interface Named {
  readonly name: string;
  readonly path: Path;
}

/** The names that stand more than once: each but the first, with where the first one stands. */
export function repeats(names: readonly Named[]): readonly { readonly again: Named; readonly first: Named }[] {
  const seen = new Map<string, Named>();
  return names.flatMap((again) => {
    const first = seen.get(again.name);
    if (first === undefined) seen.set(again.name, again);
    return first === undefined ? [] : [{ again, first }];
  });
}

/** What is found in each of some things, up to about so many findings in all; the rest is not even looked at. */
export function upTo<Thing>(
  most: number,
  things: readonly Thing[],
  look: (thing: Thing) => readonly Found[],
): readonly Found[] {
  const found: Found[] = [];
  for (const thing of things) {
    if (found.length >= most) break;
    found.push(...look(thing));
  }
  return found;
}
