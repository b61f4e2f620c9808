import { nextCount } from '../../src/engine/deals/open.ts';
import { redrawPrice } from '../../src/engine/deals/redraw.ts';
import { effectAt } from '../../src/engine/effects/register.ts';
import type { Move, MoveOf, TableId } from '../../src/engine/moves.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { castField } from '../../src/engine/shapes/matrix.ts';
import type { SituationMove } from '../../src/engine/situation-moves.ts';
import { isSituationMove } from '../../src/engine/situations/answer.ts';
import { isLoose, noteField } from '../../src/engine/situations/sheets.ts';
import { answerRule, choicesFor } from '../../src/engine/situations/situation.ts';
import type { Situation } from '../../src/engine/state.ts';
import { english as say } from '../../src/i18n/words.ts';
import { assertNever, present } from '../../src/lib/assert.ts';
import { cellTitle } from '../../src/store/boards/cell-title.ts';
import { labelOf } from '../../src/store/boards/field-label.ts';
import type { Play } from './play.ts';

/** A control that must be there: a button, or a box to write in, by its name or by how its name begins. */
export interface Control {
  readonly kind: 'button' | 'box' | 'option' | 'radio';
  readonly name: string;
  /** The name goes on after these words. */
  readonly open?: true;
}

const asButton = (name: string): readonly Control[] => [{ kind: 'button', name }];

/** The title of a card of the deck, or of one that the table wrote. */
const titleOf = ({ rulebook, state }: Play, table: TableId, card: string): string =>
  present(rulebook.cards.get(card) ?? state.tables[table]?.own.find(({ id }) => id === card), card).title;
const stepTitled = (rulebook: Rulebook, step: string): string =>
  present(rulebook.steps[rulebook.stepIndex.get(step) ?? -1], step).title;
const tableNamed = (rulebook: Rulebook, table: TableId): string =>
  rulebook.header.tables.find(({ id }) => id === table)?.name ?? table;

/** The controls by which people make a legal move, read off the move and the English words alone. */
export function controlsFor(play: Play, move: Move): readonly Control[] {
  const { rulebook } = play;
  switch (move.type) {
    case 'pickCard':
      return asButton(say('act.add', { title: titleOf(play, move.table, move.card) }));
    case 'returnCard':
      return asButton(say('act.return', { title: titleOf(play, move.table, move.card) }));
    case 'tearCard':
      return asButton(say('act.tear', { title: titleOf(play, move.table, move.card) }));
    case 'writeCard':
      return [{ kind: 'radio', name: say(move.as === 'new' ? 'own.new.asked' : `own.${move.as}`) }];
    case 'startFrom':
      return asButton(say('act.start', { title: titleOf(play, move.table, move.card) }));
    case 'placeCard':
      return asButton(placeName(play, move));
    case 'aimCard':
      return asButton(aimName(play, move));
    case 'dealCards':
    case 'openCards':
    case 'redrawCards':
      return asButton(dealWords(play, move));
    case 'drawStart':
      return asButton(say('act.draw'));
    case 'handOver':
      return asButton(say('act.hand-over'));
    case 'finishStep':
      return asButton(present(rulebook.steps[rulebook.stepIndex.get(move.step) ?? -1], move.step).done);
    case 'reopenStep':
      return asButton(say('play.not-yet'));
    case 'askForHelp':
      return asButton(say(move.on ? 'help.ask' : 'help.down'));
    case 'writeField':
      return writingControls(play, move);
    case 'takeSeat':
    case 'changeTable':
    case 'leaveSeat':
    case 'giveRole':
      return [];
    default:
      return isSituationMove(move) ? situationControls(play, move) : hostControls(play, move);
  }
}

function dealWords(
  { rulebook, state }: Play,
  { type, table, deal }: MoveOf<'dealCards' | 'openCards' | 'redrawCards'>,
): string {
  const step = present(rulebook.deals.get(deal), deal);
  const { title } = step;
  if (type === 'dealCards') return say('deal.now', { title });
  if (type === 'openCards') return say('deal.open', { title, count: nextCount(rulebook, state, step, table) });
  const count = redrawPrice(rulebook, state, step, table) ?? 0;
  return count === 0 ? say('deal.redraw', { title }) : say('deal.redraw.price', { title, count });
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

function placeName(play: Play, { table, card, column }: MoveOf<'placeCard'>): string {
  const { rulebook } = play;
  const title = titleOf(play, table, card);
  if (column === '') return say('act.move.side', { title });
  const columns = rulebook.steps.flatMap((step) => (step.kind === 'place' ? step.columns : []));
  return say('act.move', { title, column: columns.find(({ id }) => id === column)?.title ?? column });
}

function aimName(play: Play, { table, card, cell, on }: MoveOf<'aimCard'>): string {
  const { rulebook } = play;
  const sheet = rulebook.steps.flatMap((step) => (step.kind === 'place' ? [step.aims ?? ''] : []))[0] ?? '';
  return say(on ? 'act.aim' : 'act.unaim', { title: titleOf(play, table, card), cell: cellTitle(rulebook, sheet, cell) });
}

/** A box for words, a cell for a mark, and for a name one button for each card that could lie there, or that lies there. */
function writingControls(play: Play, move: MoveOf<'writeField'>): readonly Control[] {
  const { rulebook, state } = play;
  if (isLoose(move.sheet)) return [{ kind: 'box', name: looseName(play, move) }];
  const spec = present(rulebook.sheets.get(move.sheet), move.sheet);
  const field = present(spec.fields.get(move.field), move.field);
  const now = state.tables[move.table]?.sheets[move.sheet]?.fields[move.field]?.value ?? '';
  switch (field.kind) {
    case 'text':
      return [{ kind: 'box', name: labelOf(spec, field.id, say).label }];
    case 'number': {
      const { label } = labelOf(spec, field.id, say);
      if (spec.shape.shape === 'sliders') return [{ kind: 'box', name: label }];
      return asButton(say(now === String(field.most) ? 'number.less' : 'number.more', { label }));
    }
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
        ...(now === '' ? [] : asButton(say('act.uncast', { row, title: titleOf(play, move.table, now) }))),
      ];
    }
    case 'order':
    case 'choice':
      return [{ kind: 'box', name: labelOf(spec, field.id, say).label }];
    default:
      return assertNever(field);
  }
}

const situationOn = ({ state }: Play, table: TableId, key: string): Situation =>
  present(
    state.tables[table]?.situations.find((each) => each.key === key),
    key,
  );

const landedTitle = ({ rulebook }: Play, { card, title }: Situation): string =>
  card === null ? title : present(rulebook.cards.get(card), card).title;

/** The button for a move about something that has landed. */
function situationControls(play: Play, move: SituationMove): readonly Control[] {
  const situation = situationOn(play, move.type === 'judgeAnswer' ? move.of : move.table, move.situation);
  const title = landedTitle(play, situation);
  switch (move.type) {
    case 'giveAnswer':
      return asButton(say('landed.give', { title }));
    case 'takeBackAnswer':
      return asButton(say('landed.take-back', { title }));
    case 'yieldSituation':
      return asButton(say('landed.yield', { title }));
    case 'noteSituation':
      return asButton(say('landed.note', { title }));
    case 'judgeAnswer':
      return asButton(say(move.accept ? 'landed.accept' : 'landed.refuse', { title }));
    case 'layAnswer':
      return asButton(say('act.lay', { title: titleOf(play, move.table, move.card) }));
    case 'takeUpAnswer':
      return asButton(say('act.take-up', { title: titleOf(play, move.table, move.card) }));
    case 'chooseHit':
      return asButton(hitName(play, move, situation));
    default:
      return assertNever(move);
  }
}

/** What the choice is about that this card answers first. */
function hitName(play: Play, { table, card }: MoveOf<'chooseHit'>, situation: Situation): string {
  const { rulebook, state } = play;
  const owed = situation.owed.find((each) => choicesFor(rulebook, state, table, situation, each).includes(card));
  const { effect } = effectAt(present(rulebook.cards.get(situation.card ?? ''), 'the card'), owed?.path ?? '');
  const kind = effect === 'lift' || effect === 'discard' ? effect : 'block';
  return say(`act.hit.${kind}`, { title: titleOf(play, table, card) });
}

/** The label of a line that belongs to something that has landed, or to a card of the plan. */
function looseName(play: Play, { table, sheet, field }: MoveOf<'writeField'>): string {
  const about = sheet.slice(sheet.indexOf('/') + 1);
  if (sheet.startsWith('card/')) {
    const title = titleOf(play, table, about);
    return say(field === 'owner' ? 'note.owner.of' : field === 'when' ? 'note.when.of' : 'note.tip.of', { title });
  }
  const situation = situationOn(play, table, about);
  if (field === 'words') return say(answerRule(play.rulebook, situation) ? 'landed.answer.words' : 'landed.words');
  const path = situation.fired.find((each) => noteField(each) === field) ?? '';
  const effect = effectAt(present(play.rulebook.cards.get(situation.card ?? ''), 'the card'), path);
  return effect.effect === 'need' ? (effect.note ?? '') : '';
}
