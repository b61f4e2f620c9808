import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFormat } from '../../src/deck/load-format.ts';
import type { Format } from '../../src/engine/format.ts';
import { present } from '../../src/lib/assert.ts';

const text = readFileSync(join(import.meta.dirname, '../formats/deal.yaml'), 'utf8');

/** The format in which cards are dealt, as an organiser writes it. */
export const dealtFormat: Format = present(loadFormat('deal.yaml', text).format, 'the format with deals');
