import type { EventOf } from '../../engine/events.ts';
import { hostPurses } from '../../engine/limits/points.ts';
import { stepIn } from '../../engine/steps/register.ts';
import { cellTitle } from '../boards/cell-title.ts';
import { purseName } from '../boards/limit-words.ts';
import { tableName } from '../boards/source.ts';
import { silent, type Tellers, type Telling } from './telling.ts';

type RoomEvent =
  | 'seatTaken'
  | 'tableChanged'
  | 'seatLeft'
  | 'roleGiven'
  | 'stepBegan'
  | 'stepEntered'
  | 'stepFinished'
  | 'stepReopened'
  | 'stepPassedOver'
  | 'stepDropped'
  | 'stepRestored'
  | 'minutesSet'
  | 'clockSet'
  | 'fieldWritten'
  | 'roomFieldWritten'
  | 'sheetHandedOver'
  | 'sheetReceived'
  | 'roomDrew'
  | 'situationScheduled'
  | 'scheduledGone'
  | 'helpAsked'
  | 'noteWritten'
  | 'screenSet'
  | 'endPlanned'
  | 'purseSet'
  | 'actRemembered'
  | 'actUndone'
  | 'planShown'
  | 'tableRewound'
  | 'workshopEnded'
  | 'workshopReopened';

/** What is said of steps, sheets and the room. Words are not read out: the writer knows them. */
export const roomTellers: Tellers<RoomEvent> = {
  seatTaken: silent,
  tableChanged: silent,
  seatLeft: silent,
  roleGiven: silent,
  stepBegan: silent,
  stepEntered: ({ step }, { rulebook, say }) => say('said.stepEntered', { heading: stepIn(rulebook, step).heading }),
  stepFinished: (_, { say }) => say('said.stepFinished'),
  stepReopened: silent,
  stepPassedOver: silent,
  stepDropped: silent,
  stepRestored: silent,
  minutesSet: silent,
  clockSet: silent,
  fieldWritten,
  sheetHandedOver: (_, { say }) => say('said.sheetHandedOver'),
  sheetReceived: ({ from }, { rulebook, say }) => say('said.sheetReceived', { table: tableName(rulebook, from) }),
  roomDrew: silent,
  situationScheduled: silent,
  scheduledGone: silent,
  helpAsked: ({ since }, { say }) => say(since === null ? 'said.helpOver' : 'said.helpAsked'),
  roomFieldWritten: silent,
  noteWritten: silent,
  screenSet: silent,
  endPlanned: silent,
  purseSet,
  actRemembered: silent,
  actUndone: (_, { say }) => say('said.actUndone'),
  planShown: silent,
  tableRewound,
  workshopEnded: silent,
  workshopReopened: silent,
};

function tableRewound({ table, step, unsaw }: EventOf<'tableRewound'>, { rulebook, say }: Telling): string {
  const back = say('said.tableRewound', { table: tableName(rulebook, table), step: stepIn(rulebook, step).title });
  const [cards, words] = [unsaw.some((name) => rulebook.deals.has(name)), unsaw.some((name) => !rulebook.deals.has(name))];
  return [back, ...(words ? [say('said.unsaw')] : []), ...(cards ? [say('deal.said.unsaw')] : [])].join(' ');
}

function fieldWritten({ sheet, field: id, value }: EventOf<'fieldWritten'>, { rulebook, say }: Telling): string {
  const field = rulebook.sheets.get(sheet)?.fields.get(id);
  if (field?.kind !== 'mark') return '';
  const state = value === 'most' ? 'cell.most' : value === 'wanted' ? 'cell.wanted' : 'cell.';
  return say('said.marked', { cell: cellTitle(rulebook, sheet, id), state: say(state) });
}

/** How many points there are now, and in which purse where there are several. */
function purseSet({ step, limit, points: count }: EventOf<'purseSet'>, { rulebook, say }: Telling): string {
  const purse = hostPurses(stepIn(rulebook, step)).find((each) => each.limit === limit);
  const name = purse ? purseName(rulebook, purse, say) : '';
  return name === '' ? say('said.purseSet', { count }) : say('said.purseSet.named', { purse: name, count });
}
