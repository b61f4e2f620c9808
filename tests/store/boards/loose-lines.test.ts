import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looseFields } from '../../../src/engine/situations/sheets.ts';
import { english as say } from '../../../src/i18n/words.ts';
import { present } from '../../../src/lib/assert.ts';
import { type LooseLine, looseLines } from '../../../src/store/boards/loose-lines.ts';
import type { Play } from '../../helpers/play.ts';
import { sourceOf } from '../../helpers/store-game.ts';
import { anySituationPlay, inTrouble, send } from '../../helpers/store-situations.ts';

function linesAt(play: Play, table: string): readonly LooseLine[] {
  const { rulebook, legal, view } = sourceOf(play, table);
  return looseLines({ rulebook, legal, work: present(view.work[0], table), say });
}

test('every line fits as many letters as the rules allow, and has a label of its own', () => {
  for (const play of fc.sample(anySituationPlay(), { numRuns: 30, seed: 4 }))
    for (const table of play.rulebook.tables) {
      const lines = linesAt(play, table);
      const work = present(play.state.tables[table], table);
      for (const { sheet, field } of lines) {
        const specs = looseFields(play.rulebook, work, sheet as `card/${string}`);
        expect([sheet, field]).toEqual([sheet, specs.find(({ id }) => id === field.id)]);
      }
      const tasks = lines.filter(({ sheet }) => sheet.startsWith('card/')).map(({ label }) => label.label);
      expect(new Set(tasks).size).toBe(tasks.length);
    }
});

test('lines say what they are for', () => {
  const play = send(inTrouble(), 'one-person');
  const labels = linesAt(play, 't1').map(({ label }) => label.label);
  expect(labels).toContain('Our answer, in words');
  expect(labels).toContain('Two more names, and what each of them would take on');
  expect(labels).toContain('Tea morning: who begins');
  expect(labels).toContain('Tea morning: a tip');
});
