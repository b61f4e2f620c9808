import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Why a file cannot be written, in a sentence, or nothing. */
export function refuseOutFile(path: string, force: boolean): string | undefined {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) return `${path} is a folder. Name a file in it.`;
  if (there && !force) return `${path} is there already. Choose another name, or write over it with --force.`;
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  return folder?.isDirectory() ? undefined : `There is no folder ${dirname(path)} to write into. Make it first.`;
}
