import { fail, ok } from '../../lib/result.ts';
import { cardOf, isBlocked, planCard } from '../cards.ts';
import { type Decision, type Draft, emit, tableIn } from '../draft.ts';
import { hit } from '../effects/choose.ts';
import { effectAt } from '../effects/register.ts';
import type { Move, SeatId, TableId } from '../moves.ts';
import type { Rejection, RejectionCode } from '../rejections.ts';
import type { SituationMove } from '../situation-moves.ts';
import type { Situation } from '../state.ts';
import { planLimitExcess } from '../steps/pick.ts';
import { settle } from './settle.ts';
import { answerWords } from './sheets.ts';
import { answerRule, choicesFor, isAwaited, isMet, mustAnswer, ruleOf, situationAt, situationCard } from './situation.ts';

type Asked<Type extends SituationMove['type']> = Extract<SituationMove, { type: Type }>;
type SituationDeciders = {
  readonly [Type in SituationMove['type']]: (draft: Draft, move: Asked<Type>, situation: Situation, seat: SeatId) => Decision;
};

/** What a table may do with what has landed on it, in any step. */
const deciders: SituationDeciders = {
  chooseHit,
  layAnswer,
  takeUpAnswer: (draft, { table, situation: key, card }, situation) => {
    const laid = situation.answer.find((each) => each.card === card);
    if (situation.status !== 'open') return fail({ code: whyNotOpen(situation) });
    if (!laid) return fail({ code: 'card-not-laid' });
    if (laid.joined && isAwaited(tableIn(draft.state, table), card)) return fail({ code: 'card-already-laid' });
    const up = emit(draft, { type: 'answerTakenUp', table, situation: key, card });
    return ok(laid.joined ? emit(up, { type: 'cardReturned', table, card }) : up);
  },
  giveAnswer,
  takeBackAnswer: (draft, { table, situation: key }, { status }) =>
    status === 'answered'
      ? ok(emit(draft, { type: 'answerTakenBack', table, situation: key }))
      : fail({ code: status === 'open' ? 'answer-not-given' : 'situation-settled' }),
  yieldSituation: (draft, { table, situation: key }, situation) => {
    if (situation.status !== 'open') return fail({ code: whyNotOpen(situation) });
    if (!mustAnswer(draft.rulebook, situation)) return fail({ code: 'no-answer-asked' });
    return situation.owed.length > 0 ? fail({ code: 'choice-owed' }) : ok(settle(draft, table, key, 'unmet', 'table'));
  },
  noteSituation: (draft, { table, situation: key }, situation) => {
    if (situation.status !== 'open') return fail({ code: whyNotOpen(situation) });
    if (mustAnswer(draft.rulebook, situation)) return fail({ code: 'situation-unanswered' });
    return situation.owed.length > 0 ? fail({ code: 'choice-owed' }) : ok(settle(draft, table, key, 'noted', 'table'));
  },
  judgeAnswer: (draft, { of, situation: key, accept, table }, situation) => {
    if (draft.rulebook.clientOf.get(of) !== table || of === table || ruleOf(draft.rulebook)?.judge !== 'client')
      return fail({ code: 'not-the-client' });
    if (situation.status !== 'answered')
      return fail({ code: situation.status === 'open' ? 'answer-not-given' : 'situation-settled' });
    return ok(settle(draft, of, key, accept ? 'met' : 'unmet', 'client'));
  },
};

/** Answers a table's move about something that has landed. */
export function decideSituation(draft: Draft, seat: SeatId, move: SituationMove): Decision {
  const table = move.type === 'judgeAnswer' ? move.of : move.table;
  if (!draft.rulebook.clientOf.has(table)) return fail({ code: 'no-such-table' });
  const situation = situationAt(tableIn(draft.state, table), move.situation);
  if (!situation || situation.status === 'withdrawn') return fail({ code: 'no-such-situation' });
  const decider: (draft: Draft, move: never, situation: Situation, seat: SeatId) => Decision = deciders[move.type];
  return decider(draft, move as never, situation, seat);
}

export const isSituationMove = (move: Move): move is SituationMove => Object.hasOwn(deciders, move.type);

const whyNotOpen = ({ status }: Situation): RejectionCode =>
  status === 'answered' ? 'answer-already-given' : 'situation-settled';

function chooseHit(draft: Draft, { table, situation: key, card }: Asked<'chooseHit'>, situation: Situation): Decision {
  const owed = situation.owed.find((each) => choicesFor(draft.rulebook, draft.state, table, situation, each).includes(card));
  const landed = situationCard(draft.rulebook, situation);
  if (!owed || !landed) return fail({ code: 'not-to-choose' });
  const effect = effectAt(landed, owed.path);
  if (effect.effect !== 'block' && effect.effect !== 'lift' && effect.effect !== 'discard')
    return fail({ code: 'not-to-choose' });
  const done = hit({ draft, table, situation: key, path: owed.path, effect }, card);
  return ok(emit(done, { type: 'choiceMade', table, situation: key, path: owed.path }));
}

function layAnswer(
  draft: Draft,
  { table, situation: key, card }: Asked<'layAnswer'>,
  situation: Situation,
  seat: SeatId,
): Decision {
  const refused = refuseLaying(draft, table, situation, card);
  if (refused) return fail(refused);
  const joined = planCard(tableIn(draft.state, table), card) === undefined;
  const picked = joined ? emit(draft, { type: 'cardPicked', table, card, by: seat }) : draft;
  return ok(emit(picked, { type: 'answerLaid', table, situation: key, card, joined }));
}

function refuseLaying(draft: Draft, table: TableId, situation: Situation, id: string): Rejection | undefined {
  const { rulebook, state } = draft;
  const work = tableIn(state, table);
  const laid = planCard(work, id);
  if (situation.status !== 'open') return { code: whyNotOpen(situation) };
  if (!answerRule(rulebook, situation)) return { code: 'no-answer-asked' };
  if (situation.answer.some(({ card }) => card === id)) return { code: 'card-already-laid' };
  if (laid) return isBlocked(laid) ? { code: 'card-blocked' } : undefined;
  const card = cardOf(rulebook, work, id);
  if (!card) return { code: 'no-such-card' };
  if (work.hand.includes(id)) return undefined;
  const offered = ruleOf(rulebook)?.answers.includes(card.suit) && rulebook.suits.get(card.suit)?.held === 'table';
  if (!offered || work.discarded.includes(id) || !rulebook.cards.has(id)) return { code: 'card-not-offered' };
  return planLimitExcess(rulebook, state, table, id);
}

function giveAnswer(draft: Draft, { table, situation: key }: Asked<'giveAnswer'>, situation: Situation): Decision {
  const rule = answerRule(draft.rulebook, situation);
  const mode = ruleOf(draft.rulebook)?.mode ?? 'talk';
  if (situation.status !== 'open') return fail({ code: whyNotOpen(situation) });
  if (!rule) return fail({ code: 'no-answer-asked' });
  if (situation.owed.length > 0) return fail({ code: 'choice-owed' });
  const work = tableIn(draft.state, table);
  if (mode === 'hard' && !isMet(draft.rulebook, work, situation, rule)) return fail({ code: 'answer-not-enough' });
  if (situation.answer.length === 0 && answerWords(work, key) === '') return fail({ code: 'answer-empty' });
  if (mode === 'judge') return ok(emit(draft, { type: 'answerGiven', table, situation: key }));
  return ok(settle(draft, table, key, 'met', mode === 'hard' ? 'rules' : 'table'));
}

/** Every move that a table may make about what has landed on it, and on the tables that it judges. */
export function legalSituationMoves(
  { rulebook, state }: Pick<Draft, 'rulebook' | 'state'>,
  table: TableId,
): readonly SituationMove[] {
  const draft: Draft = { rulebook, at: 0, state, events: [] };
  const own = tableIn(state, table).situations.flatMap((situation) => candidatesFor(draft, table, situation));
  return [...own, ...judging(draft, table)].filter((move) => decideSituation(draft, '', move).ok);
}

function candidatesFor(draft: Draft, table: TableId, situation: Situation): readonly SituationMove[] {
  const key = situation.key;
  const here = { table, situation: key } as const;
  if (situation.status === 'answered') return [{ type: 'takeBackAnswer', ...here }];
  const choices = situation.owed.flatMap((owed) => choicesFor(draft.rulebook, draft.state, table, situation, owed));
  const hits = [...new Set(choices)].map((card) => ({ type: 'chooseHit', ...here, card }) as const);
  if (situation.status !== 'open') return hits;
  const laid = situation.answer.map(({ card }) => card);
  return [
    ...hits,
    ...layable(draft, table).map((card) => ({ type: 'layAnswer', ...here, card }) as const),
    ...laid.map((card) => ({ type: 'takeUpAnswer', ...here, card }) as const),
    { type: 'giveAnswer', ...here },
    { type: 'yieldSituation', ...here },
    { type: 'noteSituation', ...here },
  ];
}

function layable({ rulebook, state }: Draft, table: TableId): readonly string[] {
  const work = tableIn(state, table);
  const answers = ruleOf(rulebook)?.answers ?? [];
  const packed = rulebook.deck.cards.filter(({ suit }) => answers.includes(suit)).map(({ id }) => id);
  return [...new Set([...work.plan.map(({ card }) => card), ...work.hand, ...packed])];
}

function judging({ rulebook, state }: Draft, table: TableId): readonly SituationMove[] {
  const of = rulebook.plannerOf.get(table) ?? table;
  return tableIn(state, of)
    .situations.filter(({ status }) => status === 'answered')
    .flatMap(({ key: situation }) =>
      [true, false].map((accept) => ({ type: 'judgeAnswer', table, of, situation, accept }) as const),
    );
}
