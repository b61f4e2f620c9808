import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { loadFormat } from '../../src/deck/load-format.ts';
import type { Format } from '../../src/engine/format.ts';
import type { SituationKey, TableId } from '../../src/engine/moves.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { present } from '../../src/lib/assert.ts';
import type { Board, LandedRegion, Region } from '../../src/store/board.ts';
import { landedItems } from '../../src/store/boards/landed.ts';
import type { BoardSource } from '../../src/store/boards/source.ts';
import type { LandedWish } from '../../src/store/scene-model.ts';
import { type Play, playChoices } from './play.ts';
import { situationRulebook } from './situation-game.ts';
import { boardAt, cardiffPlay, cardiffRulebook, host, reach } from './store-game.ts';

/** Games in which things land on tables, and what their boards look like then. */

const text = readFileSync(join(import.meta.dirname, '../../cards/formats/cardiff-full.yaml'), 'utf8');
export const cardiffFull: Format = present(loadFormat('cardiff-full.yaml', text).format, 'the full Cardiff format');

const modes = ['judge', 'judge', 'judge', 'talk', 'hard'] as const;

const rulebooks: fc.Arbitrary<Rulebook> = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map((tables) => cardiffRulebook(tables, cardiffFull)),
  fc
    .record({
      tables: fc.integer({ min: 1, max: 3 }),
      mode: fc.constantFrom(...modes),
      judge: fc.constantFrom('client', 'facilitator'),
      revise: fc.boolean(),
    })
    .map(({ tables, ...rule }) => situationRulebook({ tables, rule })),
);

/** Random plays in which things land: of the published full-length game, and of the small one that has every effect. */
export const anySituationPlay = (most = 120): fc.Arbitrary<Play> =>
  fc
    .record({
      rulebook: rulebooks,
      choices: fc.array(fc.nat({ max: 1_000_000_000 }), { minLength: 20, maxLength: most, size: 'max' }),
    })
    .map(({ rulebook, choices }) => playChoices(rulebook, choices));

/** Two tables of the full-length game in the middle of trouble, with what landed by itself taken away again. */
export function inTrouble(): Play {
  const play = reach(cardiffPlay(2, cardiffFull), 'trouble');
  return play.rulebook.tables.reduce(
    (now, table) =>
      (now.state.tables[table]?.situations ?? []).reduce(
        (calm, { key }) => host(calm, { type: 'withdrawSituation', table, situation: key }),
        now,
      ),
    play,
  );
}

export const send = (play: Play, card: string, tables: readonly TableId[] = ['t1']): Play =>
  host(play, { type: 'sendSituation', tables, wish: { what: 'card', card } });

/** What landed last on a table. */
export const latest = ({ state }: Play, table: TableId = 't1'): SituationKey =>
  present(state.tables[table]?.situations.at(-1), 'a situation').key;

export const frontOf = (board: Board): LandedRegion =>
  present(
    board.regions.find((region): region is LandedRegion => region.kind === 'landed'),
    'something in front',
  );

export const hasKind = (board: Board, kind: Region['kind']): boolean => board.regions.some((region) => region.kind === kind);

/** A wish for each thing that has landed: to look at that one. */
export const wishesFor = (source: BoardSource): readonly LandedWish[] => {
  const turns = landedItems(source).map(({ turn }) => turn);
  return turns.map((front) => ({ front, seen: turns, aside: [] }));
};

/** What lies in front of table t1, unless somebody wants to look at something else. */
export const landedAt = (play: Play, table: TableId = 't1', landed?: LandedWish): LandedRegion =>
  frontOf(boardAt(play, table, landed ? { landed } : {}));
