import type { Event } from '../engine/events.ts';
import type { Rulebook } from '../engine/rulebook.ts';
import { stepIn } from '../engine/steps/register.ts';
import type { Params, Say } from '../i18n/words.ts';
import { assertNever } from '../lib/assert.ts';
import type { Snapshot } from '../protocol/connection.ts';
import { cellTitle } from './boards/cell-title.ts';
import { tableName } from './boards/source.ts';

/** What somebody who does not see the table hears of the events of a move: each sentence once, and of no table but those that this screen sees. */
export function sentencesFor(rulebook: Rulebook, { view }: Snapshot, events: readonly Event[], say: Say): readonly string[] {
  const seen = events.filter((event) => !('table' in event) || view.work.some(({ table }) => table === event.table));
  return [...new Set(seen.map((event) => sentence(rulebook, view, event, say)))].filter((text) => text !== '');
}

function sentence(rulebook: Rulebook, view: Snapshot['view'], event: Event, say: Say): string {
  const card = (id: string): string => rulebook.cards.get(id)?.title ?? id;
  const left = (table: string): number => {
    const purse = view.work.find((work) => work.table === table)?.purse;
    return purse ? purse.points - purse.spent : 0;
  };
  switch (event.type) {
    case 'cardPicked':
      return say('said.cardPicked', { card: card(event.card), left: left(event.table) });
    case 'cardReturned':
      return say('said.cardReturned', { card: card(event.card), left: left(event.table) });
    case 'cardPlaced':
      return say('said.cardPlaced', { card: card(event.card), column: columnTitle(rulebook, event.column, say) });
    case 'cardAimed':
      return say(event.on ? 'said.cardAimed' : 'said.cardUnaimed', {
        card: card(event.card),
        cell: aimTitle(rulebook, event.cell),
      });
    case 'cardDrawn':
      return say('said.cardDrawn', { card: card(event.card) });
    case 'sheetHandedOver':
      return say('said.sheetHandedOver');
    case 'sheetReceived':
      return say('said.sheetReceived', { table: tableName(rulebook, event.from) });
    case 'fieldWritten':
      return markSentence(rulebook, event, say);
    case 'stepEntered':
      return say('said.stepEntered', { heading: stepIn(rulebook, event.step).heading });
    case 'stepFinished':
      return say('said.stepFinished');
    case 'tableRewound':
      return rewoundSentence(event.unsaw.length > 0, say, {
        table: tableName(rulebook, event.table),
        step: stepIn(rulebook, event.step).title,
      });
    case 'seatTaken':
    case 'tableChanged':
    case 'seatLeft':
    case 'roleGiven':
    case 'stepBegan':
    case 'stepReopened':
    case 'stepPassedOver':
    case 'stepDropped':
    case 'stepRestored':
    case 'minutesSet':
    case 'clockSet':
    case 'planShown':
    case 'workshopEnded':
    case 'workshopReopened':
      return '';
    default:
      return assertNever(event);
  }
}

const rewoundSentence = (unsaw: boolean, say: Say, params: Params): string =>
  [say('said.tableRewound', params), ...(unsaw ? [say('said.unsaw')] : [])].join(' ');

function columnTitle(rulebook: Rulebook, column: string, say: Say): string {
  const columns = rulebook.steps.flatMap((step) => (step.kind === 'place' ? step.columns : []));
  return columns.find(({ id }) => id === column)?.title ?? say('board.plan.side');
}

function aimTitle(rulebook: Rulebook, cell: string): string {
  const step = rulebook.steps.find((other) => other.kind === 'place');
  return step?.kind === 'place' && step.aims !== undefined ? cellTitle(rulebook, step.aims, cell) : cell;
}

function markSentence(rulebook: Rulebook, event: Extract<Event, { type: 'fieldWritten' }>, say: Say): string {
  const field = rulebook.sheets.get(event.sheet)?.fields.get(event.field);
  if (field?.kind !== 'mark') return '';
  const state = event.value === 'most' ? 'cell.most' : event.value === 'wanted' ? 'cell.wanted' : 'cell.';
  return say('said.marked', { cell: cellTitle(rulebook, event.sheet, event.field), state: say(state) });
}
