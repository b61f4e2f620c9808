import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smg } from '../../src/cli/commands.ts';

/** What a command said, and its exit code. */
export interface Said {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Runs `smg` with these arguments, in this process. */
export async function run(...args: readonly string[]): Promise<Said> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await smg(
    args,
    (line) => out.push(line),
    (line) => err.push(line),
  );
  return { code, out, err };
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'smg-cli-'));
