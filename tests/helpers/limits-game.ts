import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDeck } from '../../src/deck/load-deck.ts';
import { loadFormat } from '../../src/deck/load-format.ts';
import type { Deck } from '../../src/engine/deck.ts';
import type { Format } from '../../src/engine/format.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { present } from '../../src/lib/assert.ts';
import { finish, host, seated, write } from '../engine/scenes.ts';
import { must, type Play } from './play.ts';
import { smallRulebook } from './small-game.ts';

/** A small game with every kind of limit, as an organiser writes it. */

export const fairFile = 'tests/decks/fair.yaml';
export const pursesFile = 'tests/formats/purses.yaml';
const textOf = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');

export const fair: Deck = present(loadDeck('fair.yaml', textOf(fairFile)).deck, 'the fair');
export const pursesFormat: Format = present(loadFormat('purses.yaml', textOf(pursesFile)).format, 'the format with purses');
export const pursesRulebook = (tables = 2): Rulebook => smallRulebook({ deck: fair, format: pursesFormat, tables });

const done = (play: Play): Play => play.rulebook.tables.reduce(finish, play);

/** Two tables where they choose for all purses: each set 4 points for the other, and has chosen these two grants. */
export function atPurses(grants: readonly [string, string] = ['council-fund', 'whip-round']): Play {
  const { tables } = pursesRulebook();
  const written = tables.reduce((play, table) => write(play, table, 'effort', 'points', '4'), seated(pursesRulebook()));
  const handed = tables.reduce(
    (play, table) => must(play, `ann${table.slice(1)}`, { type: 'handOver', table, sheet: 'effort' }),
    done(written),
  );
  const chosen = tables.reduce(
    (play, table) => grants.reduce((now, card) => must(now, `ann${table.slice(1)}`, { type: 'pickCard', table, card }), play),
    done(handed),
  );
  return done(chosen);
}

/** The same once the facilitator has put this many points into the first purse. */
export const withPoints = (points: number): Play => host(atPurses(), { type: 'setPurse', step: 'choose', limit: 0, points });
