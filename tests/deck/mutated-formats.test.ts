import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadFormat } from '../../src/deck/load-format.ts';
import { readCards } from '../../src/deck/node/read-cards.ts';
import { hasErrors } from '../../src/deck/problem.ts';
import { playableDecks } from '../../src/engine/join-decks.ts';
import { missingSuits } from '../../src/protocol/missing-suits.ts';
import { contentRulebook } from '../engine/exhaust.ts';
import { seated } from '../engine/scenes.ts';
import { toTheEnd } from '../helpers/record-acts.ts';

const folder = 'cards/formats';
const files = readdirSync(folder).filter((name) => /^[a-z0-9-]+\.yaml$/.test(name));
const texts = files.map((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
const decks = playableDecks(readCards('cards').decks);

const anyMutation = fc.record({
  file: fc.nat({ max: files.length - 1 }),
  line: fc.nat(),
  twice: fc.boolean(),
});

/** A line that says something. */
const says = (line: string): boolean => line.trim() !== '' && !line.trim().startsWith('#');

test('a format with a line deleted or doubled is told about, or still plays', () => {
  fc.assert(
    fc.property(anyMutation, ({ file, line, twice }) => {
      const lines = texts[file] ?? [];
      const places = lines.flatMap((text, at) => (says(text) ? [at] : []));
      const at = places[line % places.length] ?? 0;
      const mutated = lines.toSpliced(at, 1, ...(twice ? [lines[at] ?? '', lines[at] ?? ''] : []));
      const { format, problems } = loadFormat('format.yaml', mutated.join('\n'));
      if (hasErrors(problems)) {
        for (const { message, hint } of problems) expect([message, hint]).not.toContain('');
        return;
      }
      const deck = decks.find((each) => format && missingSuits(each, format).length === 0);
      if (!format || !deck) return expect(format).toBeDefined();
      const play = toTheEnd(seated(contentRulebook(deck, format, 2)));
      for (const table of Object.values(play.state.tables)) expect(table.finished).toBe(true);
    }),
    { numRuns: 120 },
  );
});
