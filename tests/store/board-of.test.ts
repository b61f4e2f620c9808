import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Move, MoveOf, MoveType, TableId } from '../../src/engine/moves.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import type { Board } from '../../src/store/board.ts';
import { boardOf } from '../../src/store/boards/board-of.ts';
import type { BoardSource } from '../../src/store/boards/source.ts';
import { logOf, type Play, refusalOf } from '../helpers/play.ts';
import { actionsOn, cardActions, cellActions, keysOn } from '../helpers/store-board.ts';
import { anyCardiffPlay, cardiff, cardiffPlay, passTo, sourceOf } from '../helpers/store-game.ts';
import { anySituationPlay, wishesFor } from '../helpers/store-situations.ts';

const people = { 't1-1': 'Nia', p0: 'Aled', p3: 'Grace', p5: 'Huw' };

interface Place {
  readonly play: Play;
  readonly table: TableId;
  readonly source: BoardSource;
  readonly board: Board;
}

/** The same random plays for all properties: without and with things that land. */
const calm = [
  ...cardiff.steps.map(({ id }) => passTo(cardiffPlay(2), id)),
  ...fc.sample(anyCardiffPlay(), { numRuns: 30, seed: 8 }),
];
const troubled = fc.sample(anySituationPlay(100), { numRuns: 36, seed: 11 });
const plays = [...calm, ...troubled];

/** Checks that something holds at every table after random plays, whoever's plan lies there; when it does not, tells the play. */
function always(holds: (place: Place) => void, whose: BoardSource['whose'] = 'ours'): void {
  for (const play of plays) {
    for (const table of play.rulebook.tables) {
      const source = sourceOf(play, table, { whose, people });
      try {
        holds({ play, table, source, board: boardOf(source) });
      } catch (error) {
        const moves = logOf(play).map(({ seat, move }) => `${seat}: ${JSON.stringify(move)}`);
        throw new Error(`${error instanceof Error ? error.message : error}\nat ${table} after:\n${moves.join('\n')}`, {
          cause: error,
        });
      }
    }
  }
}

/** In words, so that moves can be counted and compared. */
const asText = (moves: readonly unknown[]): readonly string[] => moves.map((move) => JSON.stringify(move)).sort();

const kindOfField = ({ rulebook }: BoardSource, { sheet, field }: MoveOf<'writeField'>): string =>
  rulebook.sheets.get(sheet)?.fields.get(field)?.kind ?? '';

const writings = (source: BoardSource, kind: string): readonly MoveOf<'writeField'>[] =>
  source.legal.filter((move): move is MoveOf<'writeField'> => move.type === 'writeField' && kindOfField(source, move) === kind);

const nowIn = ({ view, table }: BoardSource, { sheet, field }: MoveOf<'writeField'>): string =>
  view.work.find((work) => work.table === table)?.sheets[sheet]?.fields[field]?.value ?? '';

const nextMark: Readonly<Record<string, string>> = { '': 'wanted', wanted: 'most', most: '' };
const ofPanels: ReadonlySet<MoveType> = new Set<MoveType>([
  ...(['writeField', 'handOver', 'drawStart', 'finishStep', 'reopenStep', 'askForHelp', 'writeCard'] as const),
]);
/** What is done with something that has landed as a whole. */
const ofWhole: ReadonlySet<MoveType> = new Set<MoveType>([
  ...(['giveAnswer', 'takeBackAnswer', 'yieldSituation', 'noteSituation', 'judgeAnswer'] as const),
]);
/** What is done with cards about something that has landed, once that lies in front. */
const ofFront: ReadonlySet<MoveType> = new Set<MoveType>(['layAnswer', 'takeUpAnswer', 'chooseHit']);

/** The cards that can name somebody: all of the suit but those whose names stand on the rows already. */
function castMoves(source: BoardSource, move: MoveOf<'writeField'>): readonly MoveOf<'writeField'>[] {
  const spec = source.rulebook.sheets.get(move.sheet);
  const field = spec?.fields.get(move.field);
  const named = spec?.shape.shape === 'matrix' ? spec.shape.rows.map(({ title }) => title) : [];
  const offered = source.rulebook.deck.cards.filter(
    ({ suit, title }) => field?.kind === 'cast' && suit === field.suit && !named.includes(title),
  );
  return ['', ...offered.map(({ id }) => id)]
    .filter((value) => value !== nowIn(source, move))
    .map((value) => ({ ...move, value }));
}

test('the plays come to every step', () => {
  const steps = calm.flatMap(({ state }) => Object.values(state.tables).map(({ step }) => step));
  expect(new Set(steps)).toEqual(new Set(cardiff.steps.map(({ id }) => id)));
});

test('the plays come to everything that can be done about what lands', () => {
  const legal = troubled.flatMap((play) => play.rulebook.tables.flatMap((table) => sourceOf(play, table).legal));
  const types = new Set(legal.map(({ type }) => type));
  for (const type of [...ofWhole, ...ofFront, 'writeCard', 'tearCard', 'askForHelp']) expect(types).toContain(type);
});

describe('what can be done is on the board, once', () => {
  test('cards and places do everything that is not words or a button of the panels', () => {
    always(({ source, board }) => {
      const front = board.regions.find((region) => region.kind === 'landed');
      const isAbout = (move: Move): boolean =>
        'situation' in move && move.situation === front?.situation && front.of === source.table;
      const expected = [
        ...source.legal.filter((move) => !ofPanels.has(move.type) && !ofWhole.has(move.type) && !ofFront.has(move.type)),
        ...source.legal.filter((move) => ofFront.has(move.type) && isAbout(move)),
        ...writings(source, 'cast').flatMap((move) => castMoves(source, move)),
      ];
      expect(asText(cardActions(board).map(({ action }) => action.move))).toEqual(asText(expected));
    });
  });

  test('everything that has landed can be brought to the front, and then all is there that can be done about it', () => {
    always(({ source }) => {
      const boards = wishesFor(source).map((landed) => boardOf({ ...source, landed }));
      const fronts = boards.flatMap(({ regions }) => regions.filter((region) => region.kind === 'landed'));
      expect(fronts).toHaveLength(boards.length);
      const buttons = fronts.flatMap((front) => front.buttons.map(({ move }) => move));
      expect(asText(buttons)).toEqual(asText(source.legal.filter(({ type }) => ofWhole.has(type))));
      const cards = boards.flatMap((board) => cardActions(board)).map(({ action }) => action.move);
      expect(asText(cards.filter(({ type }) => ofFront.has(type)))).toEqual(
        asText(source.legal.filter(({ type }) => ofFront.has(type))),
      );
    });
  });

  test('each cell that can be marked goes one mark further round', () => {
    always(({ source, board }) => {
      const expected = writings(source, 'mark').map((move) => ({ ...move, value: nextMark[nowIn(source, move)] }));
      expect(asText(cellActions(board).map(({ action }) => action.move))).toEqual(asText(expected));
    });
  });

  test('every action has words, and a place on the board where dropping the card does just that', () => {
    always(({ board }) => {
      const keys = new Set(keysOn(board.regions));
      const places = cardActions(board).map(({ key, action }) => {
        expect(action.label).toMatch(/\S/);
        expect(action.short).toMatch(/\S/);
        if (action.target !== undefined) expect(keys).toContain(action.target);
        return action.target === undefined ? [] : [`${key} to ${action.target}`];
      });
      expect(new Set(places.flat()).size).toBe(places.flat().length);
    });
  });
});

describe.each(['ours', 'theirs'] as const)('a board with %s', (whose) => {
  test('offers nothing that the rules refuse', () => {
    always(({ play, board }) => {
      const buttons = board.regions.flatMap((region) => (region.kind === 'landed' ? region.buttons : []));
      for (const { move } of [...actionsOn(board).map(({ action }) => action), ...buttons])
        expect([move, refusalOf(play, facilitatorSeat, move)]).toEqual([move, undefined]);
    }, whose);
  });

  test('gives every thing a key of its own', () => {
    always(({ board }) => {
      const keys = keysOn(board);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }, whose);
  });

  test('tells no word and no card of a plan that the table may not see', () => {
    always(({ source, board }) => {
      const told = JSON.stringify(board).match(/zq\d+x/g) ?? [];
      const known = JSON.stringify(source.view);
      expect(told.filter((word) => !known.includes(word))).toEqual([]);
      const plans = [...source.view.work, ...source.view.shown].flatMap(({ plan }) => plan.map(({ card }) => `plan:${card}`));
      expect(keysOn(board).filter((key) => key.startsWith('plan:') && !plans.includes(key))).toEqual([]);
    }, whose);
  });

  test('is the same for the same source, and plain JSON', () => {
    always(({ source, board }) => {
      const again: unknown = JSON.parse(JSON.stringify(board));
      expect(again).toStrictEqual(board);
      const { view, legal } = JSON.parse(JSON.stringify({ view: source.view, legal: source.legal }));
      expect(boardOf({ ...source, view, legal })).toStrictEqual(board);
    }, whose);
  });
});

test('nothing can be done once the workshop has ended', () => {
  always(({ play, table }) => {
    const ended = { ...play, state: { ...play.state, phase: 'ended' as const } };
    expect(actionsOn(boardOf(sourceOf(ended, table)))).toEqual([]);
  });
});
