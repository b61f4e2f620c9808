import { cleanText } from '../../lib/clean-text.ts';
import { fail, ok } from '../../lib/result.ts';
import { type Decision, emit, tableIn } from '../draft.ts';
import type { OwnRule } from '../format-rules.ts';
import type { TearCard, WriteCard } from '../moves.ts';
import type { Rejection } from '../rejections.ts';
import { isAwaited } from '../situations/situation.ts';
import type { OwnCard, TableWork } from '../state.ts';
import { refuseLength, refuseWords } from '../words.ts';
import type { StepAsk, StepPlace } from './kind.ts';

/** Most code points on a table's own card: as many as on any other. */
export const ownTitle = 28;
export const ownText = 180;

/** Writes a card of the table's own. What stands there already, and the joker, cost nothing; any other has the format's price or waits for the facilitator's. */
export function writeCard({ draft, step, seat, move }: StepAsk<'pick', WriteCard>): Decision {
  const { own: rule } = step;
  if (!rule) return fail({ code: 'no-own-cards' });
  const work = tableIn(draft.state, move.table);
  const [title, text] = [cleanText(move.title), cleanText(move.text)];
  const refused = refuseOwn(rule, work, move.as) ?? refuseWords(title, ownTitle) ?? refuseLength(text, ownText);
  if (refused) return fail(refused);
  const price = move.as === 'new' ? rule.price : 0;
  const agreed = price === 'facilitator' ? ({ price: null, state: 'asked' } as const) : ({ price, state: 'agreed' } as const);
  const card: OwnCard = { id: `own-${work.own.length + 1}`, title, text, by: seat, as: move.as, suit: rule.suit, ...agreed };
  return ok(emit(draft, { type: 'cardWritten', table: move.table, card }));
}

/** Tears up a card of the table's own. */
export function tearCard({ draft, move }: StepAsk<'pick', TearCard>): Decision {
  const { table, card } = move;
  const work = tableIn(draft.state, table);
  const own = work.own.find(({ id }) => id === card);
  if (!own || own.state === 'torn') return fail({ code: 'card-not-own' });
  if (isAwaited(work, card)) return fail({ code: 'card-already-laid' });
  return ok(emit(draft, { type: 'cardTorn', table, card }));
}

/** The cards that a table wrote and has not lost again. */
export const keptOwn = (work: TableWork): readonly OwnCard[] =>
  work.own.filter(({ state }) => state === 'asked' || state === 'agreed');

function refuseOwn(rule: OwnRule, work: TableWork, as: OwnCard['as']): Rejection | undefined {
  const kept = keptOwn(work);
  if (as === 'exists' && !rule.exists) return { code: 'no-own-cards' };
  if (as === 'joker' && !rule.joker) return { code: 'no-own-cards' };
  if (as === 'joker' && kept.some((own) => own.as === 'joker')) return { code: 'joker-used' };
  return kept.length >= rule.most ? { code: 'too-many-own-cards' } : undefined;
}

/** What a table may write and tear up now; words are left empty. */
export function legalOwn({ state, step, table }: StepPlace<'pick'>): readonly (WriteCard | TearCard)[] {
  const work = tableIn(state, table);
  const ways = (['new', 'exists', 'joker'] as const).filter((as) => step.own && !refuseOwn(step.own, work, as));
  return [
    ...ways.map((as) => ({ type: 'writeCard', table, title: '', text: '', as }) as const),
    ...work.own
      .filter(({ id, state: now }) => now !== 'torn' && !isAwaited(work, id))
      .map(({ id: card }) => ({ type: 'tearCard', table, card }) as const),
  ];
}
