import { hash } from '../../src/engine/hash.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import type { SavedWorkshop } from '../../src/protocol/save-file.ts';
import { writeSaveFile } from '../../src/protocol/save-file.ts';
import type { SaveFile } from '../../src/protocol/save-file-schema.ts';
import { logOf, must, type Play, startPlay } from '../helpers/play.ts';
import { smallRulebook } from '../helpers/small-game.ts';

/** A short play of the small game: two people, a sheet written and handed over, and a card in a plan. */
export function shortPlay(rulebook: Rulebook = smallRulebook()): Play {
  const sat = must(
    must(startPlay(rulebook), 'facilitator', { type: 'takeSeat', newSeat: 'ann', table: 't1', role: 'scribe' }),
    'facilitator',
    { type: 'takeSeat', newSeat: 'ben', table: 't2', role: 'scribe' },
  );
  const inventing = must(sat, 'facilitator', { type: 'moveTable', table: 't1', step: 'invent' });
  const written = must(inventing, 'ann', {
    type: 'writeField',
    table: 't1',
    sheet: 'scenario',
    field: 'name',
    value: 'Mill',
    base: 0,
  });
  const choosing = must(written, 'facilitator', { type: 'moveTable', table: 't1', step: 'choose' });
  return must(choosing, 'ann', { type: 'pickCard', table: 't1', card: 'tea' });
}

/** A play as it is kept: nobody in it has a name unless one is given. */
export const savedFrom = (play: Play, people: SavedWorkshop['people'] = {}): SavedWorkshop => ({
  header: play.rulebook.header,
  deck: play.rulebook.deck,
  format: play.rulebook.format,
  people,
  entries: logOf(play),
});

export const textOf = (play: Play, people?: SavedWorkshop['people']): string =>
  writeSaveFile(savedFrom(play, people), play.state);

export const fileOf = (play: Play): SaveFile => JSON.parse(textOf(play));

/** The text of a file whose pins and last hash fit what is in it, whatever that is: what an attacker would make. */
export function forged(file: SaveFile, changes: Partial<SaveFile>): string {
  const { header, deck, format, ...rest } = { ...file, ...changes };
  const pinned = { ...header, deck: { id: deck.id, hash: hash(deck) }, format: { id: format.id, hash: hash(format) } };
  return JSON.stringify({ ...rest, header: pinned, deck, format });
}
