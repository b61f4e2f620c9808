import type { Move, TableId } from '../../src/engine/moves.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { castField } from '../../src/engine/shapes/matrix.ts';
import { english as say } from '../../src/i18n/words.ts';
import { assertNever, present } from '../../src/lib/assert.ts';
import { cellTitle } from '../../src/store/boards/cell-title.ts';
import { labelOf } from '../../src/store/boards/field-label.ts';
import type { Play } from './play.ts';

/** A control that must be there: a button, or a box to write in, by its name or by how its name begins. */
export interface Control {
  readonly kind: 'button' | 'box' | 'option';
  readonly name: string;
  /** The name goes on after these words. */
  readonly open?: true;
}

const asButton = (name: string): readonly Control[] => [{ kind: 'button', name }];

const titleOf = (rulebook: Rulebook, card: string): string => present(rulebook.cards.get(card), card).title;
const stepTitled = (rulebook: Rulebook, step: string): string =>
  present(rulebook.steps[rulebook.stepIndex.get(step) ?? -1], step).title;
const tableNamed = (rulebook: Rulebook, table: TableId): string =>
  rulebook.header.tables.find(({ id }) => id === table)?.name ?? table;

/** The controls by which people make a legal move, read off the move and the English words alone. */
export function controlsFor(play: Play, move: Move): readonly Control[] {
  const { rulebook } = play;
  switch (move.type) {
    case 'pickCard':
      return asButton(say('act.add', { title: titleOf(rulebook, move.card) }));
    case 'returnCard':
      return asButton(say('act.return', { title: titleOf(rulebook, move.card) }));
    case 'startFrom':
      return asButton(say('act.start', { title: titleOf(rulebook, move.card) }));
    case 'placeCard':
      return asButton(placeName(rulebook, move.card, move.column));
    case 'aimCard':
      return asButton(aimName(rulebook, move));
    case 'drawStart':
      return asButton(say('act.draw'));
    case 'handOver':
      return asButton(say('act.hand-over'));
    case 'finishStep':
      return asButton(present(rulebook.steps[rulebook.stepIndex.get(move.step) ?? -1], move.step).done);
    case 'reopenStep':
      return asButton(say('play.not-yet'));
    case 'writeField':
      return writingControls(play, move);
    case 'takeSeat':
    case 'changeTable':
    case 'leaveSeat':
    case 'giveRole':
      return [];
    default:
      return hostControls(play, move);
  }
}

function hostControls({ rulebook, state }: Play, move: Move): readonly Control[] {
  switch (move.type) {
    case 'moveOn':
      return [{ kind: 'button', name: say('host.move-on', { step: '' }), open: true }];
    case 'dropStep':
      return asButton(say('host.drop', { step: stepTitled(rulebook, move.step) }));
    case 'restoreStep':
      return asButton(say('host.restore', { step: stepTitled(rulebook, move.step) }));
    case 'setMinutes':
      // The minutes of a step that is left out wait until it is brought back.
      return state.dropped.includes(move.step) ? [] : asButton(say('host.more', { step: stepTitled(rulebook, move.step) }));
    case 'moveTable':
      return [optionIn(say('host.send', { table: tableNamed(rulebook, move.table) }), stepTitled(rulebook, move.step))];
    case 'rewindTable':
      return [optionIn(say('host.rewind', { table: tableNamed(rulebook, move.table) }), stepTitled(rulebook, move.step))];
    case 'pauseClock':
      return asButton(say('clock.pause'));
    case 'resumeClock':
      return asButton(say('clock.resume'));
    case 'addTime':
      return asButton(say('clock.add'));
    case 'endWorkshop':
      return asButton(say('host.end'));
    case 'reopenWorkshop':
      return asButton(say('host.reopen'));
    default:
      return [];
  }
}

const optionIn = (list: string, option: string): Control => ({ kind: 'option', name: `${list} › ${option}` });

function placeName(rulebook: Rulebook, card: string, column: string): string {
  const title = titleOf(rulebook, card);
  if (column === '') return say('act.move.side', { title });
  const columns = rulebook.steps.flatMap((step) => (step.kind === 'place' ? step.columns : []));
  return say('act.move', { title, column: columns.find(({ id }) => id === column)?.title ?? column });
}

function aimName(rulebook: Rulebook, { card, cell, on }: Extract<Move, { readonly type: 'aimCard' }>): string {
  const sheet = rulebook.steps.flatMap((step) => (step.kind === 'place' ? [step.aims ?? ''] : []))[0] ?? '';
  return say(on ? 'act.aim' : 'act.unaim', { title: titleOf(rulebook, card), cell: cellTitle(rulebook, sheet, cell) });
}

/** A box for words, a cell for a mark, and for a name one button for each card that could lie there, or that lies there. */
function writingControls({ rulebook, state }: Play, move: Extract<Move, { readonly type: 'writeField' }>): readonly Control[] {
  const spec = present(rulebook.sheets.get(move.sheet), move.sheet);
  const field = present(spec.fields.get(move.field), move.field);
  const now = state.tables[move.table]?.sheets[move.sheet]?.fields[move.field]?.value ?? '';
  switch (field.kind) {
    case 'text':
      return [{ kind: 'box', name: labelOf(spec, field.id, say).label }];
    case 'mark':
      return [
        { kind: 'button', name: say('cell.name', { cell: cellTitle(rulebook, move.sheet, field.id), state: '' }), open: true },
      ];
    case 'cast': {
      const rows = spec.shape.shape === 'matrix' ? spec.shape.rows : spec.shape.shape === 'lanes' ? spec.shape.lanes : [];
      const row = rows.find(({ id }) => castField(id) === field.id)?.title ?? '';
      const named = new Set(spec.shape.shape === 'matrix' ? rows.map(({ title }) => title) : []);
      const cards = rulebook.deck.cards.filter(({ id, suit, title }) => suit === field.suit && id !== now && !named.has(title));
      return [
        ...cards.flatMap(({ title }) => asButton(say('act.cast', { row, title }))),
        ...(now === '' ? [] : asButton(say('act.uncast', { row, title: titleOf(rulebook, now) }))),
      ];
    }
    default:
      return assertNever(field);
  }
}
