import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../lib/result.ts';
import { type Refusal, unprintable } from './refusal.ts';

/** Writes a file, and the folders it lies in. */
export function save(file: string, content: Uint8Array): Result<string, Refusal> {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return ok(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return fail(unprintable(`${file} could not be written: ${String(error.code)}.`));
  }
}
