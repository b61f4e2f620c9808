import { cleanText } from '../../lib/clean-text.ts';
import { fail, ok } from '../../lib/result.ts';
import { type Decision, type Draft, emit, tableIn } from '../draft.ts';
import type { SituationWish } from '../host-moves.ts';
import type { MoveOf, TableId } from '../moves.ts';
import type { Rejection } from '../rejections.ts';
import type { Situation } from '../state.ts';
import { refuseLength, refuseWords } from '../words.ts';
import { landDue } from './inject.ts';
import { landWish } from './land.ts';
import { settle } from './settle.ts';
import { answerRule, situationAt } from './situation.ts';

type SituationHostMove =
  | 'sendSituation'
  | 'scheduleSituation'
  | 'cancelScheduled'
  | 'landDue'
  | 'withdrawSituation'
  | 'ruleOnAnswer';

/** Most code points in what is typed live. */
export const liveTitle = 60;
export const liveText = 280;
/** Most situations that can wait for their time. */
export const mostScheduled = 40;

/** What the facilitator may do about situations. */
export const situationHost: { readonly [Type in SituationHostMove]: (draft: Draft, move: MoveOf<Type>) => Decision } = {
  sendSituation: (draft, { tables, wish }) => {
    const rule = draft.rulebook.format.situations;
    if (!rule) return fail({ code: 'no-situations' });
    const refused = refuseTables(draft, tables) ?? refuseWish(draft, wish);
    if (refused) return fail(refused);
    const landed = landWish(draft, rule, tables, tidy(wish));
    if (landed) return ok(landed);
    return fail({ code: wish.what === 'draw' ? 'nothing-left-to-draw' : 'situation-already-landed' });
  },
  scheduleSituation: (draft, { tables, wish, minutes }) => {
    if (!draft.rulebook.format.situations) return fail({ code: 'no-situations' });
    const refused = refuseTables(draft, tables) ?? refuseWish(draft, wish);
    if (refused) return fail(refused);
    const { scheduled } = draft.state;
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > 240) return fail({ code: 'minutes-out-of-range' });
    if (scheduled.length >= mostScheduled) return fail({ code: 'too-many-scheduled' });
    const numbers = scheduled.map(({ key }) => Number(key.slice(1)));
    const key = `w${Math.max(0, ...numbers) + 1}`;
    const at = draft.at + minutes * 60_000;
    return ok(emit(draft, { type: 'situationScheduled', scheduled: { key, tables, wish: tidy(wish), at } }));
  },
  cancelScheduled: (draft, { key }) =>
    draft.state.scheduled.some((each) => each.key === key)
      ? ok(emit(draft, { type: 'scheduledGone', key }))
      : fail({ code: 'no-such-situation' }),
  landDue: (draft) => {
    const landed = landDue(draft);
    return landed ? ok(landed) : fail({ code: 'nothing-due' });
  },
  withdrawSituation: (draft, { table, situation }) => {
    const found = liveSituation(draft, table, situation);
    if ('code' in found) return fail(found);
    return ok(settle(draft, table, situation, 'withdrawn', 'facilitator'));
  },
  ruleOnAnswer: (draft, { table, situation, accept }) => {
    const found = liveSituation(draft, table, situation);
    if ('code' in found) return fail(found);
    if (draft.rulebook.format.situations?.mode !== 'judge' || !answerRule(draft.rulebook, found))
      return fail({ code: 'no-answer-asked' });
    if (found.status !== 'open' && found.status !== 'answered') return fail({ code: 'situation-settled' });
    return found.owed.length > 0
      ? fail({ code: 'choice-owed' })
      : ok(settle(draft, table, situation, accept ? 'met' : 'unmet', 'facilitator'));
  },
};

function liveSituation(draft: Draft, table: TableId, key: string): Situation | Rejection {
  if (!draft.rulebook.clientOf.has(table)) return { code: 'no-such-table' };
  const situation = situationAt(tableIn(draft.state, table), key);
  return situation && situation.status !== 'withdrawn' ? situation : { code: 'no-such-situation' };
}

function refuseTables({ rulebook }: Draft, tables: readonly TableId[]): Rejection | undefined {
  const known =
    tables.length > 0 && new Set(tables).size === tables.length && tables.every((table) => rulebook.clientOf.has(table));
  return known ? undefined : { code: 'no-such-table' };
}

function refuseWish({ rulebook }: Draft, wish: SituationWish): Rejection | undefined {
  const suits = rulebook.format.situations?.suits ?? [];
  switch (wish.what) {
    case 'card': {
      const card = rulebook.cards.get(wish.card);
      if (!card) return { code: 'no-such-card' };
      return suits.includes(card.suit) ? undefined : { code: 'card-not-offered' };
    }
    case 'draw':
      return wish.suit === '' || suits.includes(wish.suit) ? undefined : { code: 'card-not-offered' };
    case 'words':
      return refuseWords(cleanText(wish.title), liveTitle) ?? refuseLength(cleanText(wish.text), liveText);
  }
}

const tidy = (wish: SituationWish): SituationWish =>
  wish.what === 'words' ? { ...wish, title: cleanText(wish.title), text: cleanText(wish.text) } : wish;
