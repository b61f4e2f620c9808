import { undoTime } from '../../engine/host/undo.ts';
import type { MoveType } from '../../engine/moves.ts';
import type { UndoView } from '../../engine/view.ts';
import type { WordKey } from '../../i18n/words.ts';
import { tableName } from '../boards/source.ts';
import { type DeskSource, whom } from './desk-source.ts';

/** An act that can still be taken back. */
export interface UndoModel {
  readonly key: string;
  /** "Sent to Heron." */
  readonly words: string;
  /** Whole seconds until it cannot be taken back any more. */
  readonly seconds: number;
}

/** The acts that can be taken back at a moment, the latest first. */
export const undoable = (source: DeskSource, now: number): readonly UndoModel[] =>
  (source.view.desk?.undo ?? [])
    .filter(({ at }) => now - at <= undoTime)
    .map((act) => ({
      key: act.key,
      words: actWords(source, act),
      seconds: Math.max(0, Math.min(Math.ceil((act.at + undoTime - now) / 1000), undoTime / 1000)),
    }))
    .reverse();

/** What to say about each act: of one table, or of whoever it was about. */
const sentences: { readonly [Type in MoveType]?: WordKey } = {
  moveOn: 'desk.did.moveOn',
  moveTable: 'desk.did.moveTable',
  dropStep: 'desk.did.dropStep',
  planTime: 'desk.did.planTime',
  rewindTable: 'desk.did.rewindTable',
  sendSituation: 'desk.did.sendSituation',
  cancelScheduled: 'desk.did.cancelScheduled',
  withdrawSituation: 'desk.did.withdrawSituation',
  ruleOnAnswer: 'desk.did.ruleOnAnswer',
  ruleOnWork: 'judging.did.ruleOnWork',
  closeVote: 'judging.did.closeVote',
  giveVerdict: 'judging.did.giveVerdict',
  voteAgain: 'judging.did.voteAgain',
  refuseCard: 'desk.did.refuseCard',
  givePoints: 'desk.did.givePoints',
  setPurse: 'desk.did.setPurse',
  endWorkshop: 'desk.did.endWorkshop',
  leaveSeat: 'desk.did.leaveSeat',
  changeTable: 'desk.did.changeTable',
};

function actWords(source: DeskSource, { act, table, tables: changed, seats }: UndoView): string {
  const { rulebook, people, say } = source;
  const tables = table === null ? changed : [table];
  const seat = seats[0] ?? '';
  const name = Object.hasOwn(people, seat) ? (people[seat] ?? '') : say('people.unnamed');
  const only = tables.length === 1 ? tableName(rulebook, tables[0] ?? '') : whom(source, tables);
  return say(sentences[act] ?? 'desk.did.something', { table: only, name });
}
