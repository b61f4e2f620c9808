import { readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { fail, ok, type Result } from '../../lib/result.ts';
import { type Problem, problemAt, type Source } from '../problem.ts';
import { mostBytes, tooLarge } from '../yaml/gate.ts';

/** Reads a card file as text; it is named as seen from the working directory. A file that is too large is not read at all. */
export function readSource(path: string): Result<Source, Problem> {
  const file = relative('', path).replaceAll('\\', '/');
  if (statSync(path).size > mostBytes) return fail(tooLarge(file));
  try {
    return ok({ file, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path)) });
  } catch (error) {
    if (error instanceof TypeError) return fail(notUtf8(file));
    throw error;
  }
}

const notUtf8 = (file: string): Problem =>
  problemAt(
    file,
    { line: 1, column: 1 },
    {
      code: 'yaml/not-utf-8',
      message: 'The file is not text in UTF-8.',
      hint: 'Save it again with the encoding UTF-8.',
    },
  );
