import { costOf, isBlocked } from '../../src/engine/cards.ts';
import type { Card } from '../../src/engine/deck.ts';
import type { AnswerRule, Effect } from '../../src/engine/effects/effect.ts';
import type { Event, EventOf, EventType } from '../../src/engine/events.ts';
import type { TableId } from '../../src/engine/moves.ts';
import type { SituationMove } from '../../src/engine/situation-moves.ts';
import type { Situation } from '../../src/engine/state.ts';
import type { PurseView, TableView } from '../../src/engine/view.ts';
import { view } from '../../src/engine/views/view.ts';
import { present } from '../../src/lib/assert.ts';
import { must, type Play } from '../helpers/play.ts';
import { deckWith, situation } from '../helpers/situation-cards.ts';
import { type SituationGame, shortRulebook } from '../helpers/situation-game.ts';
import { ann, finish, host, pick, seated, tableOf } from './scenes.ts';

/** A short game in its quiet step: these cards were chosen by `t1`, in this order, and those can land. */
export function playWith(plan: readonly string[], landed: readonly Card[], game: SituationGame = {}): Play {
  const rulebook = shortRulebook({ ...game, deck: game.deck ?? deckWith(landed) });
  const chosen = plan.reduce((play, card) => pick(play, 't1', card), seated(rulebook));
  return rulebook.tables.reduce(finish, chosen);
}

/** The same, with one card that has these effects and this answer, and has landed on `t1`. */
export const struck = (
  plan: readonly string[],
  effects: readonly Effect[],
  answer?: Partial<AnswerRule>,
  game?: SituationGame,
): Play => send(playWith(plan, [situation('hit', { effects, ...(answer && { answer }) })], game), 'hit');

export const send = (play: Play, card: string, tables: readonly TableId[] = ['t1']): Play =>
  host(play, { type: 'sendSituation', tables, wish: { what: 'card', card } });

export const say = (play: Play, title: string, tables: readonly TableId[] = ['t1']): Play =>
  host(play, { type: 'sendSituation', tables, wish: { what: 'words', title, text: '' } });

type Here = 'giveAnswer' | 'takeBackAnswer' | 'yieldSituation' | 'noteSituation';
type WithCard = 'chooseHit' | 'layAnswer' | 'takeUpAnswer';

/** A move of `t1` about what has landed there. */
export const about = (type: Here, situation = 's1', table = 't1'): SituationMove => ({ type, table, situation });
export const aboutCard = (type: WithCard, card: string, situation = 's1', table = 't1'): SituationMove => ({
  ...{ type, table, situation, card },
});

export const does = (play: Play, type: Here, situation = 's1', table = 't1'): Play =>
  must(play, ann(table), about(type, situation, table));
export const doesWith = (play: Play, type: WithCard, card: string, situation = 's1', table = 't1'): Play =>
  must(play, ann(table), aboutCard(type, card, situation, table));

/** The facilitator accepts or refuses an answer. */
export const rule = (play: Play, accept: boolean, situation = 's1', table = 't1'): Play =>
  host(play, { type: 'ruleOnAnswer', table, situation, accept });
export const withdraw = (play: Play, situation = 's1', table = 't1'): Play =>
  host(play, { type: 'withdrawSituation', table, situation });

export const situationOf = (play: Play, key = 's1', table = 't1'): Situation =>
  present(
    tableOf(play, table).situations.find((each) => each.key === key),
    key,
  );
export const statusOf = (play: Play, key = 's1', table = 't1'): Situation['status'] => situationOf(play, key, table).status;
export const landedOn = (play: Play, table = 't1'): readonly (string | null)[] =>
  tableOf(play, table).situations.map(({ card }) => card);

export const tableViewOf = (play: Play, table = 't1'): TableView =>
  present(view(play.rulebook, play.state, { kind: 'table', table }).work[0], table);
export const purseOf = (play: Play, table = 't1'): PurseView => present(tableViewOf(play, table).purses[0], 'purse');

/** The cards of a plan that lie face down. */
export const downOn = (play: Play, table = 't1'): readonly string[] =>
  tableOf(play, table)
    .plan.filter(isBlocked)
    .map(({ card }) => card);

export const costs = (play: Play, cards: readonly string[], table = 't1'): readonly number[] =>
  cards.map((card) => costOf(play.rulebook, tableOf(play, table), card));

export const lastEvents = (play: Play): readonly Event[] => play.turns.at(-1)?.events ?? [];
export const lastOf = <Type extends EventType>(play: Play, type: Type): readonly EventOf<Type>[] =>
  lastEvents(play).filter((event): event is EventOf<Type> => event.type === type);
