import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFormat } from '../../src/deck/load-format.ts';
import type { Format } from '../../src/engine/format.ts';
import { present } from '../../src/lib/assert.ts';

const text = readFileSync(join(import.meta.dirname, '../formats/two-halls.yaml'), 'utf8');

/** A format with every way to decide, as an organiser writes it. */
export const twoHalls: Format = present(loadFormat('two-halls.yaml', text).format, 'the format of two halls');
